using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Answers;

/// <summary>The buttons under an answer.</summary>
internal static class AnswerButtons
{
    private const char Joint = '-';

    /// <summary>Puts its buttons on the card of an answer.</summary>
    public static Card On(Card card, string answer, IReadOnlyList<string> suggestions) =>
        card with { Actions = [.. card.Actions, .. Sources(card, answer), .. suggestions.Select((question, i) => Suggestion(question, answer, i)), .. Opinions(answer)] };

    /// <summary>Which answer a suggestion belongs to, and which of its suggestions it is; null where the button names none.</summary>
    public static (string Answer, int Suggestion)? ReadSuggestion(string subject) =>
        subject.Split(Joint) is [{ Length: > 0 } answer, [var digit]] && char.IsAsciiDigit(digit) ? (answer, digit - '0') : null;

    private static IEnumerable<CardAction> Sources(Card card, string answer) =>
        card.Sources.Count > 0 ? [new CardAction(CardActionKind.ShowSources, "Show sources", answer)] : [];

    private static CardAction Suggestion(string question, string answer, int index) => new(CardActionKind.Ask, question, $"{answer}{Joint}{index}");

    private static IEnumerable<CardAction> Opinions(string answer) =>
        [new(CardActionKind.Helpful, "Helpful", answer), new(CardActionKind.NotHelpful, "Not helpful", answer)];
}
