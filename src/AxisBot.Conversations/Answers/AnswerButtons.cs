using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;

namespace AxisBot.Conversations.Answers;

/// <summary>The buttons under an answer.</summary>
internal static class AnswerButtons
{
    /// <summary>Puts its buttons on the card of an answer.</summary>
    public static Card On(Card card, string answer, IReadOnlyList<SuggestedQuestion> suggestions) =>
        card with { Actions = [.. card.Actions, .. Sources(card, answer), .. suggestions.Select(Suggestion), .. Opinions(answer)] };

    private static IEnumerable<CardAction> Sources(Card card, string answer) =>
        card.Sources.Count > 0 ? [new CardAction(CardActionKind.ShowSources, "Show sources", answer)] : [];

    private static CardAction Suggestion(SuggestedQuestion question) => new(CardActionKind.Ask, question.Text, question.Name);

    private static IEnumerable<CardAction> Opinions(string answer) =>
        [new(CardActionKind.Helpful, "Helpful", answer), new(CardActionKind.NotHelpful, "Not helpful", answer)];
}
