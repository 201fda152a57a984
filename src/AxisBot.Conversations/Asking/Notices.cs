using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;

namespace AxisBot.Conversations.Asking;

/// <summary>The short words about what was done, or why nothing was.</summary>
internal static class Notices
{
    public static Card Busy { get; } = Of("AxisBot is busy: too many questions are waiting. Please ask again in a minute.");

    public static Card NotAdmitted { get; } = Of("AxisBot does not answer in this place. Whoever runs it can add the place to its allow-list.");

    public static Card AnswerForgotten { get; } = Of("AxisBot no longer remembers this answer. Ask the question again to get fresh buttons.");

    public static Card UnknownButton { get; } = Of("This button is of an older version of AxisBot and does nothing any more. Ask the question again to get fresh buttons.");

    public static Card NoFigureActions { get; } = Of("The buttons of figures are not available here. Ask about the figure to see its sources.");

    public static Card FigureGone { get; } = Of("The library has changed and no longer holds this figure. Ask about it again.");

    public static Card ThanksForHelpful { get; } = Of("Thank you. Noted that this answer helped; none of its text was kept with that.");

    public static Card ThanksForNotHelpful { get; } = Of("Thank you. Noted that this answer did not help; none of its text was kept with that.");

    public static Card QuotaSpent(int perHour, TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return Of($"You have asked {Many(perHour, "question")} within an hour, which is as many as AxisBot answers. Ask again in {Many(minutes, "minute")}.");
    }

    public static Card UnknownCommand(string? nearest) =>
        Of(nearest is null ? "AxisBot knows no such command. \"help\" lists those it knows." : $"AxisBot knows no such command. Did you mean \"{nearest}\"? \"help\" lists all commands.");

    public static Card ForManagers(ICommand command) => Of($"\"{command.Name}\" is for those who manage this channel.");

    public static Card Missing(ICommand command, CommandParameter parameter, string example) =>
        Of($"\"{command.Name}\" needs its \"{parameter.Name}\": {parameter.Description.TrimEnd('.')}. For example: {command.Name} {example}");

    public static Card NotAChoice(ICommand command, CommandParameter parameter) =>
        Of($"The \"{parameter.Name}\" of \"{command.Name}\" can be {string.Join(", ", parameter.Choices.Select(choice => $"\"{choice}\""))}. For example: {command.Name} {parameter.Choices[0]}");

    public static Card Failed(string incident) =>
        Of($"Something went wrong and there is no answer. Please try again; if it happens again, tell whoever runs AxisBot this number: {incident}.");

    public static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static Card Of(string text) => new() { Kind = CardKind.Notice, Lead = new CardLine(text) };
}
