using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>What figures are ordered by.</summary>
public enum FigureSort
{
    /// <summary>Article and paragraph, as they were read.</summary>
    Source,

    /// <summary>Unit, then size.</summary>
    Figure,

    /// <summary>What they measure.</summary>
    Measure,

    /// <summary>Whose they are.</summary>
    Parties,

    /// <summary>The time for which they hold; those without one come last.</summary>
    Time,
}

/// <summary>Puts figures in order.</summary>
internal static class FigureOrder
{
    public static IReadOnlyList<Figure> Of(IEnumerable<Figure> figures, FigureSort sort, bool isDescending)
    {
        var ordered = sort switch
        {
            FigureSort.Figure => figures.OrderBy(figure => figure.Unit ?? "~", StringComparer.Ordinal).ThenBy(figure => figure.Value),
            FigureSort.Measure => figures.OrderBy(FigureText.MeasureOf, StringComparer.OrdinalIgnoreCase),
            FigureSort.Parties => figures.OrderBy(FigureWords.Parties, StringComparer.Ordinal),
            FigureSort.Time => figures.OrderBy(figure => figure.Period?.Start ?? DateOnly.MaxValue).ThenBy(figure => figure.Period?.End ?? DateOnly.MaxValue),
            _ => figures,
        };
        return isDescending ? [.. ordered.Reverse()] : [.. ordered];
    }
}
