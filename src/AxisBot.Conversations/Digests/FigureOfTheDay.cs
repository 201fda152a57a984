using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>Chooses a figure for each day, so that none comes again until all have been shown.</summary>
public static class FigureOfTheDay
{
    /// <summary>The figure of a day; null where the library has none that can stand alone.</summary>
    public static Figure? On(DateOnly day, Corpus corpus)
    {
        var figures = InOrder(corpus);
        return figures.Count == 0 ? null : figures[day.DayNumber % figures.Count];
    }

    /// <summary>The figures that can stand alone, in an order that only the content of the library decides.</summary>
    public static IReadOnlyList<Figure> InOrder(Corpus corpus) => [.. corpus.Ledger.Figures
        .Where(StandsAlone)
        .DistinctBy(figure => (FigureWords.Topic(figure), figure.Value, figure.Unit))
        .OrderBy(figure => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(corpus.Hash + FigureName.Of(figure)))), StringComparer.Ordinal)];

    private static bool StandsAlone(Figure figure) => figure is { Value: not null, Measures.Count: > 0, Parties.Count: > 0 }
        && figure.Kind is FigureKind.Money or FigureKind.VolumePerDay or FigureKind.Percent or FigureKind.Count or FigureKind.Rate;
}
