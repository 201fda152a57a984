using System.Globalization;
using System.Xml.Linq;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace AxisBot.Tests.Conversations.Charts;

public sealed class ChartDrawingTests
{
    private static readonly HashSet<string> Elements = ["svg", "title", "desc", "rect", "text", "line"];

    private static readonly CardChart Mixed = new("Growth, Peru–Bolivia", "%", [new("2019", 4.5m, "4.5%"), new("2020", -11m, "down 11%"), new("2021", 0, "0%"), new("2022", 2.7m, "about 2.7%")]);

    [Fact]
    public void Values_below_zero_are_drawn_to_the_left_of_it() => Snapshot.Match("chart-below-zero.svg", ChartDrawing.Svg(Mixed));

    [Theory]
    [InlineData("plain")]
    [InlineData("tiny")]
    [InlineData("below")]
    [InlineData("months")]
    [InlineData("wide")]
    [InlineData("chinese")]
    [InlineData("russian")]
    [InlineData("arabic")]
    public void A_hard_chart_is_drawn(string name) => Snapshot.Match($"charts/{name}.svg", ChartDrawing.Svg(SomeCharts.All[name]));

    [Fact]
    public void A_chart_is_drawn_on_a_dark_ground() => Snapshot.Match("charts/dark.svg", ChartDrawing.Svg(SomeCharts.All["plain"], ChartTheme.Dark));

    [Fact]
    public void The_words_tell_every_value_of_two_years_of_months()
    {
        var chart = SomeCharts.All["months"];

        Assert.All(chart.Points, point => Assert.Contains($"{point.Label}: {point.Text}", ChartWords.Of(chart), StringComparison.Ordinal));
    }

    [Fact]
    public void A_dark_drawing_differs_by_its_colours_alone() => Assert.Equal(
        ChartDrawing.Svg(Mixed, ChartTheme.Light).Length, ChartDrawing.Svg(Mixed, ChartTheme.Dark).Length);

    [Fact]
    public void Text_of_others_stays_text()
    {
        const string hostile = "</title><script>alert(1)</script><image href=\"http://x\"/>&\u0000\u202E\uD800 😀✅";
        var svg = ChartDrawing.Svg(new CardChart(hostile, hostile, [new(hostile, 1, hostile), new("b", 2, "c")]));

        Assert.Null(FaultIn(svg));
        Assert.DoesNotContain("😀", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("✅", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_chart_is_a_clean_drawing()
    {
        var texts = new RandomTexts(11);
        var charts = from count in Gen.Choose(2, 60)
                     from values in ArbMap.Default.GeneratorFor<decimal>().ListOf(count)
                     select new CardChart(texts.Next(), texts.Next(3), [.. values.Select(value => new ChartPoint(texts.Next(4), value, texts.Next(6)))]);
        Prop.ForAll(charts.ToArbitrary(), chart => FaultIn(ChartDrawing.Svg(chart)) is null && ChartWords.Of(chart).Length is > 0 and <= 1000 && TextBars.Of(chart).Count == chart.Points.Count)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Colours_have_enough_contrast(bool isLight)
    {
        var theme = isLight ? ChartTheme.Light : ChartTheme.Dark;

        Assert.InRange(Contrast(theme.Ink, theme.Ground), 7, 21);
        Assert.InRange(Contrast(theme.Faint, theme.Ground), 4.5, 21);
        Assert.InRange(Contrast(theme.Bar, theme.Ground), 3, 21);
    }

    [Fact]
    public void Words_tell_what_is_drawn() => Assert.Equal(
        "Bar chart of Growth, Peru–Bolivia. 2019: 4.5%; 2020: down 11%; 2021: 0%; 2022: about 2.7%. Highest: 2019; lowest: 2020.", ChartWords.Of(Mixed));

    [Theory]
    [InlineData("3, 5, 5", "Highest: 2 and 3; lowest: 1.")]
    [InlineData("5, 3, 5, 5", "Highest: 1 and 2 more; lowest: 2.")]
    [InlineData("4, 4", "All are equal.")]
    public void Values_that_are_the_highest_together_are_all_called_so(string values, string told)
    {
        var points = values.Split(", ").Select((value, i) => new ChartPoint($"{i + 1}", decimal.Parse(value, CultureInfo.InvariantCulture), value));

        Assert.EndsWith($" {told}", ChartWords.Of(new CardChart("Trade", "USD", [.. points])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_with_its_hedge_and_its_unit_is_not_cut() => Assert.Contains(
        ">approximately 2.6 million barrels per day<",
        ChartDrawing.Svg(new CardChart("Oil", "barrels/day", [new("2021", 1.6m, "1.6 million barrels per day"), new("2024", 2.6m, "approximately 2.6 million barrels per day")])),
        StringComparison.Ordinal);

    /// <summary>What is not as it should be in a drawing: no XML, an element or attribute that does something, a bar outside the picture.</summary>
    private static string? FaultIn(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var width = double.Parse(root.Attribute("width")!.Value, CultureInfo.InvariantCulture);
        return root.DescendantsAndSelf().Select(element => element.Name.LocalName).FirstOrDefault(name => !Elements.Contains(name))
            ?? root.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).FirstOrDefault(name => name.StartsWith("on", StringComparison.Ordinal) || name is "href" or "style")
            ?? root.Descendants().Where(element => element.Name.LocalName == "rect").Select(rect => (From: Number(rect, "x"), Width: Number(rect, "width")))
                .Where(bar => bar.From < -0.1 || bar.Width < 0 || bar.From + bar.Width > width + 0.1).Select(bar => $"a bar from {bar.From} of {bar.Width}").FirstOrDefault();
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    /// <summary>How much two colours differ, as WCAG 2 reckons it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
