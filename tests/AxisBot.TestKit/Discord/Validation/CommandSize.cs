namespace AxisBot.TestKit.Discord.Validation;

/// <summary>How long a command is in all: names, descriptions and values, each in the language in which it is longest.</summary>
internal static class CommandSize
{
    public static int Of(FormPart part) =>
        Longest(part, "name") + Longest(part, "description") + LengthOf(part["value"])
        + part["options"].Items.Concat(part["choices"].Items).Sum(Of);

    private static int Longest(FormPart part, string name)
    {
        var localized = part[$"{name}_localizations"];
        return (localized.Object?.Select(member => localized[member.Key]) ?? []).Append(part[name]).Max(LengthOf);
    }

    private static int LengthOf(FormPart text) => text.Text is { } said ? FormPart.LengthOf(said) : 0;
}
