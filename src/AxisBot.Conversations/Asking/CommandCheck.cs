using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;

namespace AxisBot.Conversations.Asking;

/// <summary>Says in words why a command cannot be run as it was given.</summary>
internal static class CommandCheck
{
    /// <summary>The objection; null where there is none.</summary>
    public static Card? Objection(ICommand command, IReadOnlyDictionary<string, string> arguments, CommandScene scene)
    {
        if (command.IsForManagers && !scene.Author.IsManager)
        {
            return NoticeCard.Of($"“{command.Name}” is for those who manage this channel.");
        }

        return CommandArguments.FaultIn(command, arguments) is { } fault ? NoticeCard.Of(fault, Example(command, scene)) : null;
    }

    /// <summary>The arguments that say something.</summary>
    public static IReadOnlyDictionary<string, string> Given(IReadOnlyDictionary<string, string> arguments) =>
        arguments.Where(argument => !string.IsNullOrWhiteSpace(argument.Value)).ToDictionary(argument => argument.Key, argument => argument.Value.Trim(), StringComparer.Ordinal);

    private static string? Example(ICommand command, CommandScene scene) =>
        HelpExamples.Of(scene.Library).For(command.Name) is { } example ? $"For example: {example}" : null;
}
