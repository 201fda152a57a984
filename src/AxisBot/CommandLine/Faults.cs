using System.CommandLine;
using AxisBot.Answering.Questions;

namespace AxisBot.CommandLine;

/// <summary>Says in one line what is wrong with a command line, and where to read on.</summary>
internal static class Faults
{
    private const string ReadOn = "\"axisbot --help\" tells what can be written";

    /// <summary>The first thing that is wrong.</summary>
    public static string First(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var unknown, ..])
        {
            return $"{parsed.Errors[0].Message.TrimEnd('.')}; {ReadOn}";
        }

        var verbs = parsed.CommandResult.Command.Subcommands;
        return unknown.StartsWith('-') ? NoOption(unknown)
            : verbs.Count == 0 ? $"\"{unknown}\" is one word too many; {ReadOn}"
            : NoVerb(unknown, parsed.CommandResult.Command);
    }

    /// <summary>An option that is not known.</summary>
    public static string NoOption(string option) => $"there is no option \"{option}\"; {ReadOn}";

    /// <summary>A verb that is not known.</summary>
    public static string NoVerb(string verb, Command root)
    {
        var verbs = root.Subcommands.Select(known => known.Name).ToList();
        return $"there is no verb \"{verb}\"; {(NearestName.Among(verbs, verb) is { } nearest ? $"the nearest is {nearest}, and " : "")}the verbs are {string.Join(", ", verbs)}";
    }
}
