using AxisBot.Conversations.Answers;
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
            return Notices.ForManagers(command);
        }

        if (command.Parameters.FirstOrDefault(parameter => parameter.IsRequired && !arguments.ContainsKey(parameter.Name)) is { } missing)
        {
            return Notices.Missing(command, missing, Example(command, missing, scene));
        }

        return command.Parameters.FirstOrDefault(parameter => IsNoChoice(parameter, arguments)) is { } wrong ? Notices.NotAChoice(command, wrong) : null;
    }

    /// <summary>The arguments that say something.</summary>
    public static IReadOnlyDictionary<string, string> Given(IReadOnlyDictionary<string, string> arguments) =>
        arguments.Where(argument => !string.IsNullOrWhiteSpace(argument.Value)).ToDictionary(argument => argument.Key, argument => argument.Value.Trim(), StringComparer.Ordinal);

    private static bool IsNoChoice(CommandParameter parameter, IReadOnlyDictionary<string, string> arguments) =>
        parameter.Choices.Count > 0
        && arguments.TryGetValue(parameter.Name, out var value)
        && !parameter.Choices.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static string Example(ICommand command, CommandParameter parameter, CommandScene scene) => parameter switch
    {
        { Choices: [var first, ..] } => first,
        { CanSuggest: true } when command.Suggest(parameter.Name, "", scene) is [var first, ..] => first.Value,
        { CanSuggest: false } when SuggestedQuestions.Example(scene.Library) is { } question => question,
        _ => $"<{parameter.Name}>",
    };
}
