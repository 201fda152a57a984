using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>What there is to know about one figure.</summary>
/// <param name="Figure">The figure; of a series, the latest.</param>
/// <param name="Series">The figures of the same thing at different times, itself among them, oldest first; empty where it stands alone.</param>
/// <param name="OtherValues">Where the same thing is stated in other places.</param>
/// <param name="Related">Other figures on the topic that was asked for.</param>
public sealed record FactCard(
    Figure Figure,
    IReadOnlyList<Figure> Series,
    IReadOnlyList<OtherValue> OtherValues,
    IReadOnlyList<Figure> Related)
{
    private const int MostRelated = 5;

    /// <summary>The card of the first of some figures on a topic.</summary>
    public static FactCard Of(IReadOnlyList<Figure> found, Corpus corpus)
    {
        var figure = found[0];
        var same = corpus.Ledger.Figures.Where(other => IsOfSameThing(figure, other)).ToList();
        var series = Timeline(figure, same);
        var others = same.Except(series).Where(other => other != figure)
            .Select(other => OtherValue.Of(other, series.Prepend(figure), corpus.Disagreements));
        var related = found.Where(other => other != figure && !same.Contains(other)).Take(MostRelated);
        return new FactCard(figure, series, [.. others], [.. related]);
    }

    private static bool IsOfSameThing(Figure one, Figure other) =>
        one == other
        || (one.Kind is FigureKind.Money or FigureKind.Percent or FigureKind.VolumePerDay or FigureKind.Count or FigureKind.Rate
            && SameThing.IsSameMeasure(one, other)
            && ((one.Measures.Count > 0 && other.Measures.Count > 0) || one.Measure == other.Measure));

    /// <summary>One figure for each time, by preference of the figure's own series; empty where there is but one time.</summary>
    private static List<Figure> Timeline(Figure figure, List<Figure> same)
    {
        var timeline = same
            .Where(other => other is { Period: not null, Value: not null } && other.Period.Grain == figure.Period?.Grain && other.Unit == figure.Unit)
            .OrderByDescending(other => other == figure)
            .ThenByDescending(other => other.Series is not null && other.Series == figure.Series)
            .DistinctBy(other => other.Period!.Label)
            .OrderBy(other => other.Period!.Start)
            .ToList();
        return timeline.Count > 1 ? timeline : [];
    }
}
