using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Asking;

/// <summary>The short words about what was done, or why nothing was.</summary>
internal static class Notices
{
    public static Card Busy { get; } = NoticeCard.Of("AxisBot is busy: too many questions are waiting. Please ask again in a minute.");

    public static Card NotAdmitted { get; } = NoticeCard.Of("AxisBot does not answer in this place. Whoever runs it can add the place to its allow-list.");

    public static Card AnswerForgotten { get; } = NoticeCard.Of("AxisBot no longer remembers this answer. Ask the question again to get fresh buttons.");

    public static Card NotKept { get; } = NoticeCard.Of("AxisBot cannot use its memory at the moment, so nothing was changed. Please try again in a few minutes.");

    public static Card UnknownButton { get; } = NoticeCard.Of("This button is of an older version of AxisBot and does nothing any more. Ask the question again to get fresh buttons.");

    public static Card QuestionGone { get; } = NoticeCard.Of("The library has changed and no longer answers this suggestion. Ask in your own words.");

    public static Card FigureGone { get; } = NoticeCard.Of("The library has changed and no longer holds this figure. Ask about it again.");

    public static Card ThanksForHelpful { get; } = NoticeCard.Of("Thank you. Noted that this answer helped; none of its text was kept with that.");

    public static Card ThanksForNotHelpful { get; } = NoticeCard.Of("Thank you. Noted that this answer did not help; none of its text was kept with that.");

    /// <summary>The words of a source are no longer where the answer found them.</summary>
    public static Card SourceChanged(string place) =>
        NoticeCard.Of($"The library has changed: {place} no longer says what this answer rests on. Ask the question again to get what it says now.");

    public static Card QuotaSpent(int perHour, TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return NoticeCard.Of($"You have asked {Many(perHour, "question")} within an hour, which is as many as AxisBot answers. Ask again in {Many(minutes, "minute")}.");
    }

    public static Card Failed(string incident) =>
        NoticeCard.Of($"Something went wrong and there is no answer. Please try again; if it happens again, tell whoever runs AxisBot this number: {incident}.");

    public static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
