using AxisBot.Answering.Composing;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>Two figures side by side, and what is computed of them.</summary>
public static class ComparisonCard
{
    /// <summary>The card.</summary>
    public static Card Of(FigurePair pair)
    {
        var sources = new SourceList();
        var figures = new[] { pair.One, pair.Other };
        return new Card
        {
            Kind = CardKind.Comparison,
            Title = $"{Phrases.Capital(FigureWords.Topic(pair.One))} compared with {FigureWords.Topic(pair.Other)}",
            Lead = sources.Line($"{Phrases.Capital(FigureWords.Hedged(pair.One))} against {FigureWords.Hedged(pair.Other)}.", figures),
            Lines = LinesOf(pair, sources),
            Tables = [TableOf(figures, sources)],
            Sources = sources.Sources,
            Actions = [.. figures.Select((figure, i) => new CardAction(CardActionKind.CopyCitation, $"Copy citation {i + 1}", FigureName.Of(figure)))],
        };
    }

    private static List<CardLine> LinesOf(FigurePair pair, SourceList sources)
    {
        var lines = new List<CardLine>();
        if (pair.Computed() is { } computed)
        {
            lines.Add(sources.Line($"{computed} (computed{(pair.IsHedged ? "; the hedges of the figures hold for it too" : "")}).", pair.One, pair.Other));
        }

        if (!pair.HasOneTime)
        {
            lines.Add(new CardLine("Mind that they do not hold for the same time."));
        }

        if (!pair.HasOneMeasure)
        {
            lines.Add(new CardLine("Mind that they do not measure the same."));
        }

        return lines;
    }

    private static CardTable TableOf(IReadOnlyList<Figure> figures, SourceList sources) => new("Side by side", ["", "first", "second"],
    [
        Row("figure", FigureWords.Hedged, figures),
        Row("measures", FigureWords.Measure, figures),
        Row("of", FigureWords.Parties, figures),
        Row("period", FigureWords.When, figures),
        Row("according to", figure => FigureWords.OrElse(FigureWords.According(figure), "the article itself"), figures),
        Row("source", sources.PlaceOf, figures),
    ]);

    private static IReadOnlyList<string> Row(string name, Func<Figure, string> part, IReadOnlyList<Figure> figures) =>
        [name, .. figures.Select(figure => FigureWords.OrElse(part(figure), "not said"))];
}
