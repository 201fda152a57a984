using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.Web.Cards;

/// <summary>One bar of a chart, in the units of the drawing.</summary>
/// <param name="Label">Its time.</param>
/// <param name="Text">The figure as written.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How long it is; never nothing, so that a zero is seen too.</param>
/// <param name="Row">The top of its row.</param>
/// <param name="IsBelowZero">Whether it stands for less than nothing.</param>
public sealed record ChartBar(string Label, string Text, decimal Left, decimal Width, int Row, bool IsBelowZero);

/// <summary>
/// Lays the values of a chart out as bars, one below the other: they can be read on a phone, need no axis, and lie about no
/// distance in time.
/// </summary>
public sealed class ChartDrawing
{
    /// <summary>How wide a drawing is.</summary>
    public const int Width = 340;

    /// <summary>How high a row is: the words above, the bar below.</summary>
    public const int RowHeight = 46;

    private const decimal Thinnest = 2;

    private ChartDrawing(IReadOnlyList<ChartBar> bars, decimal zero)
    {
        Bars = bars;
        Zero = zero;
    }

    /// <summary>The bars, from top to bottom.</summary>
    public IReadOnlyList<ChartBar> Bars { get; }

    /// <summary>Where nothing lies between the bars below zero and those above.</summary>
    public decimal Zero { get; }

    /// <summary>How high the drawing is.</summary>
    public int Height => Bars.Count * RowHeight;

    /// <summary>Lays a chart out. All bars begin at zero: none is cut to look longer than it is.</summary>
    public static ChartDrawing Of(CardChart chart)
    {
        var scale = new ChartScale(chart);
        var below = Math.Max(0, scale.Negative);
        var span = below + Math.Max(0, scale.Positive);
        decimal At(double share) => span > 0 ? Math.Round((decimal)((share + below) / span * Width), 2) : 0;

        var zero = At(0);
        return new ChartDrawing([.. chart.Points.Select((point, row) => Bar(point, zero, At(scale.ShareOf(point)), row * RowHeight))], zero);
    }

    private static ChartBar Bar(ChartPoint point, decimal zero, decimal end, int row)
    {
        var width = Math.Max(Thinnest, Math.Abs(end - zero));
        return new ChartBar(point.Label, point.Text, Math.Min(Math.Min(zero, end), Width - Thinnest), width, row, point.Value < 0);
    }
}
