using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>The ledger through a filter.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Passed">The figures that pass, in order.</param>
/// <param name="All">How many there are in all.</param>
/// <param name="Disagreements">Where the figures that pass stand against others.</param>
/// <param name="Charts">What they give for several times.</param>
/// <param name="Choices">What can be filtered by.</param>
public sealed record FiguresView(
    FigureFilter Filter, IReadOnlyList<Figure> Passed, int All, IReadOnlyList<Disagreement> Disagreements, IReadOnlyList<CardChart> Charts, FigureChoices Choices)
{
    /// <summary>How many rows a page shows; the file to download has them all.</summary>
    public const int MostRows = 500;

    private const int MostDisagreements = 10;
    private const int MostCharts = 12;

    /// <summary>The rows of the page.</summary>
    public IEnumerable<Figure> Rows => Passed.Take(MostRows);

    /// <summary>Filters the ledger of a corpus.</summary>
    public static FiguresView Of(Corpus corpus, FigureFilter filter)
    {
        var passed = filter.Of(corpus.Ledger.Figures);
        return new FiguresView(
            filter,
            passed,
            corpus.Ledger.Figures.Count,
            [.. corpus.Disagreements
                .Where(found => found.Kind is DisagreementKind.Conflict or DisagreementKind.Refine && found.Figures.Any(filter.Lets))
                .Take(MostDisagreements)],
            [.. SeriesCharts.Of(passed).Take(MostCharts)],
            FigureChoices.Of(corpus));
    }
}

/// <summary>What the figures of a corpus can be filtered by: only what at least one of them has.</summary>
/// <param name="Parties">Parties, by id and name.</param>
/// <param name="Measures">Measures, by id and name.</param>
/// <param name="Years">Years, the latest first.</param>
/// <param name="Kinds">Kinds.</param>
public sealed record FigureChoices(
    IReadOnlyList<(string Id, string Name)> Parties, IReadOnlyList<(string Id, string Name)> Measures, IReadOnlyList<int> Years, IReadOnlyList<FigureKind> Kinds)
{
    /// <summary>Gathers them.</summary>
    public static FigureChoices Of(Corpus corpus)
    {
        var figures = corpus.Ledger.Figures;
        return new FigureChoices(
            [.. figures.SelectMany(figure => figure.Parties).Distinct().Select(party => (party.Id, party.Name)).OrderBy(party => party.Name, StringComparer.Ordinal)],
            [.. figures.SelectMany(figure => figure.Measures).Distinct().Select(measure => (measure.Id, measure.Name)).OrderBy(measure => measure.Name, StringComparer.Ordinal)],
            [.. figures.Select(figure => figure.Period).OfType<Period>().SelectMany(period => new[] { period.FirstYear, period.LastYear }).Distinct().OrderDescending()],
            [.. figures.Select(figure => figure.Kind).Distinct().Order()]);
    }
}
