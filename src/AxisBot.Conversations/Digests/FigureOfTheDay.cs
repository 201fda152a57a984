using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>Chooses a figure for each day, so that none comes again until all have been shown.</summary>
public static class FigureOfTheDay
{
    private static readonly Dictionary<string, DateOnly> Nothing = [];

    /// <summary>The figure of a day where nothing is known of earlier days; null where the library has none that can stand alone.</summary>
    public static Figure? On(DateOnly day, Corpus corpus) => On(day, corpus, Nothing);

    /// <summary>The figure of a day: one that was not shown yet, else the one that was shown longest ago.</summary>
    /// <param name="day">The day.</param>
    /// <param name="corpus">What was read.</param>
    /// <param name="shown">What was shown by <see cref="KnownFigure.Name"/>, with the last day that it was.</param>
    /// <returns>Null where the library has none that can stand alone.</returns>
    public static Figure? On(DateOnly day, Corpus corpus, IReadOnlyDictionary<string, DateOnly> shown)
    {
        var figures = InOrder(corpus);
        var from = figures.Count == 0 ? 0 : day.DayNumber % figures.Count;
        return figures.Skip(from).Concat(figures.Take(from)).MinBy(figure => shown.GetValueOrDefault(KnownFigure.Of(figure).Name, DateOnly.MinValue));
    }

    /// <summary>The figures that can stand alone, in an order that only the content of the library decides.</summary>
    public static IReadOnlyList<Figure> InOrder(Corpus corpus) => [.. corpus.Ledger.Figures
        .Where(StandsAlone)
        .DistinctBy(figure => (FigureWords.Topic(figure), figure.Value, figure.Unit))
        .OrderBy(figure => KnownFigure.Of(figure).Name, StringComparer.Ordinal)];

    private static bool StandsAlone(Figure figure) => figure is { Value: not null, Measures.Count: > 0, Parties.Count: > 0 }
        && figure.Kind is FigureKind.Money or FigureKind.VolumePerDay or FigureKind.Percent or FigureKind.Count or FigureKind.Rate;
}
