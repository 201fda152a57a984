using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>The chart of figures of one thing at different times.</summary>
internal static class SeriesChart
{
    /// <summary>The chart; null where there are not at least two values of one unit.</summary>
    public static CardChart? Of(IReadOnlyList<Figure> series)
    {
        var dated = series.Where(figure => figure is { Period: not null, Value: not null }).OrderBy(figure => figure.Period!.Start).DistinctBy(figure => figure.Period!.Label).ToList();
        return dated.Count > 1 && dated.TrueForAll(figure => figure.Unit == dated[0].Unit)
            ? new CardChart(TitleOf(dated[^1]), dated[^1].Unit ?? "", [.. dated.Select(figure => new ChartPoint(FigureWords.When(figure), figure.Value!.Value, FigureWords.Hedged(figure)))])
            : null;
    }

    private static string TitleOf(Figure figure)
    {
        var parts = new[] { FigureWords.Measure(figure), FigureWords.Pair(figure) }.Where(part => part.Length > 0).ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : "The figure over time";
    }
}
