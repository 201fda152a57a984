using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>Finds the one thing that some figures give for several times.</summary>
internal static class OneSeries
{
    /// <summary>Its chart; null where there is none, or more than one.</summary>
    public static CardChart? Of(IEnumerable<Figure> figures)
    {
        var several = figures.Where(figure => figure is { Value: not null, Period: not null, Kind: not (FigureKind.Date or FigureKind.Version or FigureKind.Rank) })
            .GroupBy(KeyOf)
            .Where(same => same.DistinctBy(figure => figure.Period!.Label).Skip(1).Any())
            .Take(2)
            .ToList();
        return several is [var series] ? ChartOf([.. series.OrderBy(figure => figure.Period!.Start)]) : null;
    }

    private static (FigureKind, string?, PeriodGrain, string, string, Flow) KeyOf(Figure figure) => (
        figure.Kind,
        figure.Unit,
        figure.Period!.Grain,
        string.Join('|', figure.Parties.Select(party => party.Id).Order(StringComparer.Ordinal)),
        figure.Measures.Count > 0 ? string.Join('|', figure.Measures.Select(measure => measure.Id).Order(StringComparer.Ordinal)) : figure.Measure,
        figure.Flow);

    private static CardChart ChartOf(IReadOnlyList<Figure> figures)
    {
        var parties = FigureText.PartiesOf(figures[0]);
        var measure = string.Join(' ', figures[0].Measures.Select(concept => concept.Name)) is { Length: > 0 } name ? name : FigureText.MeasureOf(figures[0]);
        return new CardChart(
            parties.Length > 0 ? $"{parties}: {measure}" : measure,
            figures[0].Unit ?? "",
            [.. figures.Select(figure => new ChartPoint(figure.Period!.Label, figure.Value!.Value, figure.HedgedText))]);
    }
}
