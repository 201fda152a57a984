using AxisBot.Answering.Composing;
using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>Draws what some figures give for several times.</summary>
internal static class SeriesCharts
{
    /// <summary>The charts, the one with the most times first.</summary>
    public static IReadOnlyList<CardChart> Of(IEnumerable<Figure> figures) =>
    [
        .. figures.Where(figure => figure is { Value: not null, Period: not null, Parties.Count: > 0, Kind: not (FigureKind.Date or FigureKind.Version or FigureKind.Rank) })
            .GroupBy(KeyOf)
            .Where(same => TimesOf(same) > 1)
            .OrderByDescending(TimesOf)
            .Select(same => ChartOf([.. same.OrderBy(figure => figure.Period!.Start)])),
    ];

    private static int TimesOf(IEnumerable<Figure> figures) => figures.Select(figure => figure.Period!.Label).Distinct().Count();

    private static (FigureKind, string?, PeriodGrain, string, string, Flow) KeyOf(Figure figure) => (
        figure.Kind,
        figure.Unit,
        figure.Period!.Grain,
        string.Join('|', figure.Parties.Select(party => party.Id).Order(StringComparer.Ordinal)),
        figure.Measures.Count > 0 ? string.Join('|', figure.Measures.Select(measure => measure.Id).Order(StringComparer.Ordinal)) : figure.Measure,
        figure.Flow);

    /// <summary>A chart; what several articles say alike of the same time is one bar.</summary>
    private static CardChart ChartOf(IReadOnlyList<Figure> figures)
    {
        var parties = string.Join("–", figures[0].Parties.Select(party => party.Name));
        return new CardChart(
            $"{parties}: {FigureText.MeasureOf(figures[0])}",
            figures[0].Unit ?? "",
            [.. figures.Select(figure => new ChartPoint(Phrases.When(figure.Period!), figure.Value!.Value, figure.HedgedText)).DistinctBy(point => (point.Label, point.Value))]);
    }
}
