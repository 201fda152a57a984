using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>Lays out a fact card.</summary>
internal static class FactPage
{
    private const string NotSaid = "not said";

    /// <summary>The page.</summary>
    public static Page Of(FactCard card)
    {
        var figure = card.Figure;
        var blocks = new List<Block> { new Lead(SafeText.OneLine(Capital(figure.HedgedText))), new Fields(FieldsOf(figure)) };
        if (card.Series.Count > 0)
        {
            blocks.Add(new Section("Over time", BarsOf(card.Series)));
        }

        if (card.OtherValues.Count > 0)
        {
            blocks.Add(new Section("Other places that give it", new Table(
                ["figure", "period", "place", "how it differs"],
                [.. card.OtherValues.Select(other => (IReadOnlyList<string>)
                    [FigureText.Hedged(other.Figure), FigureText.When(other.Figure), other.Figure.Paragraph.ToString(), other.Difference])])));
        }

        if (card.Related.Count > 0)
        {
            blocks.Add(new Section("Also on this topic", new Table(
                ["figure", "measures", "of", "period", "place"],
                [.. card.Related.Select(other => (IReadOnlyList<string>)
                    [FigureText.Hedged(other), FigureText.Measure(other), FigureText.Parties(other), FigureText.When(other), other.Paragraph.ToString()])])));
        }

        blocks.Add(new Section("Source", new Sources(SourcesOf(card))));
        return new Page(blocks);
    }

    private static List<(string Name, string Value)> FieldsOf(Figure figure) =>
    [
        ("measures", OrElse(FigureText.Measure(figure), NotSaid)),
        ("of", OrElse(FigureText.Parties(figure), NotSaid)),
        ("period", OrElse(FigureText.When(figure), NotSaid)),
        ("kind", FigureText.Kind(figure)),
        .. figure.Direction == Direction.None ? [] : new[] { ("moved", figure.Direction == Direction.Up ? "up" : "down") },
        ("according to", OrElse(FigureText.According(figure), "the article itself")),
    ];

    private static Bars BarsOf(IReadOnlyList<Figure> series)
    {
        var largest = series.Max(figure => Math.Abs(figure.Value!.Value));
        return new Bars([.. series.Select(figure => new Bar(
            FigureText.When(figure),
            largest == 0 ? 0 : (double)(Math.Abs(figure.Value!.Value) / largest),
            FigureText.Hedged(figure)))]);
    }

    private static List<SourceLine> SourcesOf(FactCard card) =>
        [.. card.Series.Append(card.Figure).OrderByDescending(figure => figure == card.Figure).Select(figure => figure.Sentence).Distinct()
            .Select(sentence => SourceLine.Of(0, sentence))];

    private static string OrElse(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
