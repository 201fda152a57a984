namespace AxisBot.TestKit.Discord.Validation;

/// <summary>Something that Discord refuses in a form.</summary>
/// <param name="Path">Where: "embeds.0.title"; empty for the whole.</param>
/// <param name="Code">Which rule.</param>
/// <param name="Message">In words.</param>
public sealed record FormError(string Path, string Code, string Message)
{
    /// <summary>The code of a message that says nothing at all; Discord refuses it with a number of its own.</summary>
    internal const string Empty = "EMPTY_MESSAGE";

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Code} {Message}";
}
