using AxisBot.Answering.Composing;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>The card of one figure, or of a figure over time: all that makes it that figure, and what else is said of the same.</summary>
public static class FigureCard
{
    private const string NotSaid = "not said";
    private const int MostOthers = 8;
    private const int MostTimes = 12;

    /// <summary>The card with its buttons.</summary>
    public static Card Of(FactCard fact)
    {
        var figure = fact.Figure;
        var sources = new SourceList();
        var lead = sources.Line(Phrases.Capital(FigureWords.Hedged(figure)), figure);
        var lines = LinesOf(fact, sources);
        var tables = TablesOf(fact, sources);
        return new Card
        {
            Kind = fact.Series.Count > 0 ? CardKind.Series : CardKind.Fact,
            Title = Phrases.Capital(FigureWords.Topic(figure)),
            Lead = lead,
            Lines = lines,
            Fields = FieldsOf(figure),
            Chart = SeriesChart.Of(fact.Series),
            Tables = tables,
            Sources = sources.Sources,
            Actions = ActionsOf(fact),
        };
    }

    private static List<CardLine> LinesOf(FactCard fact, SourceList sources)
    {
        var lines = new List<CardLine> { sources.Line(Phrases.Quote(fact.Figure), fact.Figure) };
        if (fact.Series is [var first, .., var last] && Growth.Between(first, last) is { } growth)
        {
            lines.Add(sources.Line(growth, first, last));
        }

        return lines;
    }

    private static List<CardField> FieldsOf(Figure figure) =>
    [
        new("measures", FigureWords.OrElse(FigureWords.Measure(figure), NotSaid)),
        new("of", FigureWords.OrElse(FigureWords.Parties(figure), NotSaid)),
        new("period", FigureWords.OrElse(FigureWords.When(figure), NotSaid)),
        new("kind", FigureWords.Kind(figure)),
        .. figure.Direction == Direction.None ? [] : new[] { new CardField("moved", figure.Direction == Direction.Up ? "up" : "down") },
        new("according to", FigureWords.OrElse(FigureWords.According(figure), "the article itself")),
        new("as of", FigureWords.AsOf(figure.Paragraph.Source)),
    ];

    private static List<CardTable> TablesOf(FactCard fact, SourceList sources)
    {
        var tables = new List<CardTable>();
        if (fact.Series.Count > 0)
        {
            tables.Add(SeriesOf(fact, sources));
        }

        if (fact.OtherValues.Count > 0)
        {
            tables.Add(OthersOf(fact, sources));
        }

        if (fact.Related.Count > 0)
        {
            tables.Add(new CardTable("Also on this topic", ["figure", "measures", "of", "period", "place"], [.. fact.Related.Select(other => (IReadOnlyList<string>)
                [FigureWords.Hedged(other), FigureWords.Measure(other), FigureWords.Parties(other), FigureWords.When(other), other.Paragraph.ToString()])]));
        }

        return tables;
    }

    /// <summary>The values of a series, each with its source: the latest where there are many.</summary>
    internal static CardTable SeriesOf(FactCard fact, SourceList sources)
    {
        var left = fact.Series.Count - MostTimes;
        return new CardTable(
            left > 0 ? $"Values and sources (the latest {MostTimes} of {fact.Series.Count})" : "Values and sources",
            ["period", "figure", "source"],
            [.. fact.Series.TakeLast(MostTimes).Select(point => (IReadOnlyList<string>)[FigureWords.When(point), FigureWords.Hedged(point), sources.PlaceOf(point)])]);
    }

    /// <summary>Where else the same thing is stated, and how that differs.</summary>
    internal static CardTable OthersOf(FactCard fact, SourceList sources)
    {
        var left = fact.OtherValues.Count - MostOthers;
        return new CardTable(
            left > 0 ? $"Other places that give it (the first {MostOthers} of {fact.OtherValues.Count})" : "Other places that give it",
            ["figure", "period", "how it differs", "source"],
            [.. fact.OtherValues.Take(MostOthers).Select(other => (IReadOnlyList<string>)
                [FigureWords.Hedged(other.Figure), FigureWords.When(other.Figure), other.Difference, sources.PlaceOf(other.Figure)])]);
    }

    private static List<CardAction> ActionsOf(FactCard fact)
    {
        var name = FigureName.Of(fact.Figure);
        var actions = new List<CardAction>();
        if (fact.OtherValues.Count > 0)
        {
            actions.Add(new CardAction(CardActionKind.OtherValues, "Other values", name));
        }

        actions.Add(new CardAction(CardActionKind.CopyCitation, "Copy citation", name));
        if (fact.Related.Select(SuggestedQuestion.Of).FirstOrDefault(question => question is not null) is { } next)
        {
            actions.Add(new CardAction(CardActionKind.Ask, SafeText.Shortened(next.Text, 80), next.Name));
        }

        return actions;
    }
}
