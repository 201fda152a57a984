namespace AxisBot.Conversations.Commands;

/// <summary>Tells the arguments of a typed command apart: by words, by quotation marks, and all that is left for the parameter that takes the rest.</summary>
internal static class TypedArguments
{
    private const string Openers = "\"“«„";
    private const string Closers = "\"”»“";

    /// <summary>The arguments by name, and what is left over.</summary>
    public static (IReadOnlyDictionary<string, string> Arguments, string Left) Read(IReadOnlyList<CommandParameter> parameters, string text)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = text.Trim();
        for (var i = 0; i < parameters.Count && left.Length > 0; i++)
        {
            var isLast = i == parameters.Count - 1;
            var (value, rest) = Quoted(left) is var (words, behind) && (!isLast || behind.Length == 0 || !parameters[i].TakesRest) ? (words, behind)
                : parameters[i].TakesRest ? (left, "")
                : Word(left);
            left = rest;
            if (value.Length > 0)
            {
                arguments[parameters[i].Name] = value;
            }
        }

        return (arguments, left);
    }

    /// <summary>What stands in quotation marks at the beginning, and what follows; null where nothing does or they are not closed.</summary>
    private static (string Words, string Behind)? Quoted(string text)
    {
        var mark = Openers.IndexOf(text[0], StringComparison.Ordinal);
        var end = mark < 0 ? -1 : text.IndexOf(Closers[mark], 1);
        return end < 0 || (end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1])) ? null : (text[1..end].Trim(), text[(end + 1)..].TrimStart());
    }

    private static (string Words, string Behind) Word(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \t\r\n");
        return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart());
    }
}
