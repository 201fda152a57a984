using AxisBot.Answering.Composing;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>Places of the library that speak of one thing: each value with its source, and whether they contradict one another.</summary>
public static class DisagreementCard
{
    /// <summary>The card of a disagreement.</summary>
    public static Card Of(Disagreement disagreement)
    {
        var sources = new SourceList();
        return new Card
        {
            Kind = CardKind.Disagreement,
            Title = Phrases.Capital(SafeText.OneLine(disagreement.Topic)),
            Mark = MarkOf(disagreement.Kind),
            Lead = sources.Line(LeadOf(disagreement), disagreement.Figures),
            Chart = disagreement.Kind == DisagreementKind.Period ? SeriesChart.Of(disagreement.Figures) : null,
            Tables = [TableOf(disagreement.Figures, sources)],
            Sources = sources.Sources,
        };
    }

    /// <summary>The other values of a figure, wherever they stand.</summary>
    public static Card OfOthers(FactCard fact)
    {
        var sources = new SourceList();
        var lead = sources.Line($"{Phrases.Capital(FigureWords.Hedged(fact.Figure))}; the same is given in {fact.OtherValues.Count} other {(fact.OtherValues.Count == 1 ? "place" : "places")}.", fact.Figure);
        return new Card
        {
            Kind = CardKind.Disagreement,
            Title = Phrases.Capital(FigureWords.Topic(fact.Figure)),
            Lead = lead,
            Tables = [FigureCard.OthersOf(fact, sources)],
            Sources = sources.Sources,
        };
    }

    /// <summary>Each value with its time, who says so, and where.</summary>
    internal static CardTable TableOf(IEnumerable<Figure> figures, SourceList sources) => new("What each says", ["figure", "period", "according to", "source"], [.. figures.Select(figure => (IReadOnlyList<string>)
    [
        FigureWords.Hedged(figure),
        FigureWords.OrElse(FigureWords.When(figure), "not said"),
        FigureWords.OrElse(FigureWords.According(figure), "the article itself"),
        sources.PlaceOf(figure),
    ])]);

    /// <summary>The word for how places hang together.</summary>
    internal static CardMark MarkOf(DisagreementKind kind) => kind switch
    {
        DisagreementKind.Agree => new CardMark("Agreement", CardTone.Good),
        DisagreementKind.Refine => new CardMark("Refinement", CardTone.Open),
        DisagreementKind.Period => new CardMark("Different periods", CardTone.Open),
        _ => new CardMark("Conflict", CardTone.Bad),
    };

    private static string LeadOf(Disagreement disagreement)
    {
        var values = Phrases.Join([.. disagreement.Figures.Select(FigureWords.Hedged).Distinct()]);
        return disagreement.Kind switch
        {
            DisagreementKind.Agree => $"The places agree: {values}.",
            DisagreementKind.Refine => $"The places agree, some more exactly than others: {values}.",
            DisagreementKind.Period => $"The places speak of different times and do not contradict one another: {ValuesAtTimes(disagreement)}.",
            _ => $"The places cannot all be right: {values}.",
        };
    }

    private static string ValuesAtTimes(Disagreement disagreement) => Phrases.Join([.. disagreement.Figures
        .OrderBy(figure => figure.Period?.Start)
        .Select(figure => FigureWords.When(figure) is { Length: > 0 } when ? $"{FigureWords.Hedged(figure)} for {when}" : FigureWords.Hedged(figure)).Distinct()]);
}
