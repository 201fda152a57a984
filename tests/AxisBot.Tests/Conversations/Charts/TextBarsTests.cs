using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.Tests.Conversations.Charts;

public sealed class TextBarsTests
{
    [Fact]
    public void Bars_are_as_long_as_their_values_and_stand_below_one_another() => Assert.Equal(
        ["2020        ####        $2", "April 2021  ##########  $5"],
        TextBars.Of(Chart(("2020", 2, "$2"), ("April 2021", 5, "$5")), longest: 10));

    [Fact]
    public void What_is_below_zero_runs_to_the_left() => Assert.Equal(
        ["a  #####|            -5%", "b       |            0%", "c       |##########  10%"],
        TextBars.Of(Chart(("a", -5, "-5%"), ("b", 0, "0%"), ("c", 10, "10%")), longest: 10));

    [Fact]
    public void Where_all_is_below_zero_nothing_runs_to_the_right() => Assert.Equal(
        ["a       #####|  -5%", "b  ##########|  -10%"],
        TextBars.Of(Chart(("a", -5, "-5%"), ("b", -10, "-10%")), longest: 10).Select(line => line.Replace("|   ", "|  ", StringComparison.Ordinal)));

    [Fact]
    public void Equal_values_have_equal_bars() => Assert.Equal(
        ["a  ##########  7", "b  ##########  7"], TextBars.Of(Chart(("a", 7, "7"), ("b", 7, "7")), longest: 10));

    [Fact]
    public void Nothing_but_zero_has_no_bar() => Assert.Equal(["a              0", "b              0"], TextBars.Of(Chart(("a", 0, "0"), ("b", 0, "0")), longest: 10));

    [Fact]
    public void The_smallest_value_of_a_huge_range_is_still_seen() => Assert.Equal(
        ["a  #           1", "b  ##########  max"],
        TextBars.Of(Chart(("a", 0.0000001m, "1"), ("b", decimal.MaxValue, "max")), longest: 10));

    private static CardChart Chart(params (string Label, decimal Value, string Text)[] points) =>
        new("Trade", "USD", [.. points.Select(point => new ChartPoint(point.Label, point.Value, point.Text))]);
}
