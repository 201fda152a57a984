using AxisBot.Conversations.Cards;
using AxisBot.Web.Cards;

namespace AxisBot.Tests.Web;

public sealed class ChartDrawingTests
{
    [Fact]
    public void Bars_are_as_long_as_their_values_are_large()
    {
        var drawing = Of(11, 22);

        Assert.Equal([ChartDrawing.Width / 2, ChartDrawing.Width], drawing.Bars.Select(bar => bar.Width));
        Assert.All(drawing.Bars, bar => Assert.Equal(0, bar.Left));
    }

    [Fact]
    public void What_is_below_zero_goes_the_other_way()
    {
        var drawing = Of(-10, 30);

        Assert.Equal([(0m, 85m, true), (85m, 255m, false)], drawing.Bars.Select(bar => (bar.Left, bar.Width, bar.IsBelowZero)));
        Assert.Equal(85, drawing.Zero);
    }

    [Fact]
    public void Nothing_and_everything_can_be_drawn()
    {
        Assert.All(Of(0, 0).Bars, bar => Assert.InRange(bar.Width, 1, 3));
        Assert.All(Of(decimal.MinValue, 0, decimal.MaxValue).Bars, bar => Assert.InRange(bar.Left + bar.Width, 0, ChartDrawing.Width));
    }

    private static ChartDrawing Of(params decimal[] values) =>
        ChartDrawing.Of(new CardChart("A thing", "", [.. values.Select((value, i) => new ChartPoint($"{2020 + i}", value, $"{value}"))]));
}
