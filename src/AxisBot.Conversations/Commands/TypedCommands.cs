namespace AxisBot.Conversations.Commands;

/// <summary>A command as somebody has typed it.</summary>
/// <param name="Command">The command; null where it is not known or not rightly called.</param>
/// <param name="Arguments">Its arguments by name; only those that were given.</param>
/// <param name="Complaint">What is wrong, in a sentence with the way out; null where nothing is.</param>
public sealed record TypedCommand(ICommand? Command, IReadOnlyDictionary<string, string> Arguments, string? Complaint);

/// <summary>Reads written messages as commands: "/fact trade", "!fact trade", "fact: trade", and "fact trade" where nothing else can be meant.</summary>
public sealed class TypedCommands(CommandBook book)
{
    private const int LongestName = 24;

    private static readonly Dictionary<string, string> None = [];

    /// <summary>The command that a message gives; null where it gives none.</summary>
    public TypedCommand? Read(string text)
    {
        var written = text.Trim();
        return written.Length == 0 ? null
            : written[0] is '/' or '!' ? Marked(written[1..], isSure: written[0] == '/')
            : Named(written) ?? Bare(written);
    }

    /// <summary>"/name arguments": what begins so and is no command is a slip of the pen; behind "!" it may be an exclamation.</summary>
    private TypedCommand? Marked(string text, bool isSure)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]))
        {
            return null;
        }

        if (Longest(text) is var (command, rest))
        {
            return Called(command, rest);
        }

        var name = text.Split((char[])[' ', ':', '\t', '\n'], 2)[0];
        return isSure || NearestCommand.To(name, book) is not null ? new TypedCommand(null, None, NearestCommand.Complaint(name, book)) : null;
    }

    /// <summary>"name: arguments".</summary>
    private TypedCommand? Named(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= LongestName && book.Find(text[..colon]) is { } command ? Called(command, text[(colon + 1)..]) : null;
    }

    /// <summary>"name arguments", where the command is sure that it is meant.</summary>
    private TypedCommand? Bare(string text) => Longest(text.TrimEnd('.')) is var (command, rest) && command.IsMeantBy(rest) ? Called(command, rest) : null;

    /// <summary>The command whose name a text begins with, the longest, and what follows it.</summary>
    private (ICommand Command, string Behind)? Longest(string text)
    {
        var found = book.All.Where(command => BeginsWith(text, command.Name)).MaxBy(command => command.Name.Length);
        return found is null ? null : (found, text[found.Name.Length..].TrimStart(':', ' ', '\t'));
    }

    private static bool BeginsWith(string text, string name) =>
        text.Length >= name.Length
        && text[..name.Length].Replace('-', ' ').Replace('_', ' ').Equals(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || text[name.Length] == ':' || char.IsWhiteSpace(text[name.Length]));

    private static TypedCommand Called(ICommand command, string text)
    {
        var (arguments, left) = TypedArguments.Read(command.Parameters, text);
        var fault = left.Length > 0
            ? $"“{CommandArguments.Shown(left)}” is too much for “{command.Name}”; it is written: {CommandArguments.Usage(command)}"
            : CommandArguments.FaultIn(command, arguments);
        return fault is null ? new TypedCommand(command, arguments, null) : new TypedCommand(null, None, fault);
    }
}
