using AxisBot.Conversations.Cards;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>What must hold of every card that is said to somebody's words.</summary>
internal static class SafeCard
{
    private const int MostSources = 8;
    private const int MostCharacters = 2_500;
    private const int LongestNotice = 400;

    /// <summary>Room of surfaces: characters of a message, lines, and characters of a quotation.</summary>
    public static readonly IReadOnlyList<CardLimits> Surfaces = [new(2_000, 80, 300), new(3_000, 120, 1_000), new(6_000, 200, 1_024)];

    /// <summary>The first thing that does not hold; null where all holds.</summary>
    public static string? WrongIn(Card card)
    {
        var text = CardText.Write(card);
        return Shown.WrongIn(text) ?? (card.Actions.Select(action => Shown.WrongIn(action.Label)).FirstOrDefault(wrong => wrong is not null)) ?? TooLong(card);
    }

    /// <summary>Whether it is longer than an answer, a notice or a surface may be.</summary>
    public static string? TooLong(Card card)
    {
        var said = card.Lead.Text.Length + card.Lines.Sum(line => line.Text.Length);
        var isAnswer = card.Kind is CardKind.Answer or CardKind.Refusal or CardKind.Verdict;
        return isAnswer && (said > MostCharacters || card.Sources.Count > MostSources) ? $"{said} characters and {card.Sources.Count} sources"
            : card.Kind == CardKind.Notice && said > LongestNotice ? $"a notice of {said} characters"
            : Surfaces.Where(limits => !limits.Hold(CardFitter.Fit(card, limits))).Select(limits => $"no room in {limits}").FirstOrDefault();
    }
}
