using System.Globalization;
using System.Text;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>Draws a chart as a picture of lines and letters (SVG): a bar for each value, no script, no link, no font of its own.</summary>
public static class ChartDrawing
{
    private const int Width = 720;
    private const int Margin = 20;
    private const int TitleSize = 16;
    private const int TextSize = 14;
    private const int Head = 62;
    private const int RowHeight = 34;
    private const int BarHeight = 20;
    private const int Gap = 12;
    private const int WidestLabel = 160;
    private const int WidestValue = 340;
    private const int WholeWidth = Width - Margin - Margin;
    private const int LongestTitle = 160;

    /// <summary>How many values are drawn at most: the latest.</summary>
    public const int MostPoints = 40;

    /// <summary>The picture, as text.</summary>
    public static string Svg(CardChart chart, ChartTheme? theme = null)
    {
        var colours = theme ?? ChartTheme.Light;
        var drawn = chart with { Points = [.. chart.Points.TakeLast(MostPoints)] };
        var height = Head + (drawn.Points.Count * RowHeight) + Margin;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"sans-serif\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <title id=\"title\">{DrawnText.Of(chart.Title, LongestTitle)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <desc id=\"desc\">{DrawnText.Of(ChartWords.Of(chart), int.MaxValue)}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <rect width=\"{Width}\" height=\"{height}\" fill=\"{colours.Ground}\"/>\n");
        AppendText(svg, Margin, 30, DrawnText.Fitting(chart.Title, WholeWidth / TextWidth.Bold, TitleSize), colours.Ink, TitleSize, " font-weight=\"bold\"");
        AppendText(svg, Margin, 50, UnitLine(chart), colours.Faint, TextSize);
        AppendRows(svg, drawn, colours);
        return svg.Append("</svg>\n").ToString();
    }

    private static string UnitLine(CardChart chart)
    {
        var left = chart.Points.Count - MostPoints;
        var unit = chart.Unit.Length > 0 ? $"in {chart.Unit}" : "";
        return DrawnText.Fitting(left > 0 ? $"the latest {MostPoints} of {chart.Points.Count}{(unit.Length > 0 ? $"; {unit}" : "")}" : unit, WholeWidth, TextSize);
    }

    private static void AppendRows(StringBuilder svg, CardChart chart, ChartTheme colours)
    {
        var scale = new ChartScale(chart);
        var labels = chart.Points.Select(point => DrawnText.Fitting(point.Label, WidestLabel, TextSize)).ToList();
        var values = chart.Points.Select(point => DrawnText.Fitting(point.Text, WidestValue, TextSize)).ToList();
        var from = Margin + WidestOf(labels) + Gap;
        var room = Width - Margin - Gap - WidestOf(values) - from;
        var below = Math.Max(0, scale.Negative);
        var unit = room / Math.Max(double.Epsilon, below + Math.Max(0, scale.Positive) is > 0 and var whole ? whole : 1);
        var zero = from + (below * unit);
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var top = Head + (i * RowHeight);
            var length = scale.ShareOf(chart.Points[i]) * unit;
            AppendText(svg, Margin, top + 15, labels[i], colours.Faint, TextSize);
            AppendBar(svg, zero, top, length, colours.Bar);
            AppendText(svg, from + room + Gap, top + 15, values[i], colours.Ink, TextSize);
        }

        svg.Append(CultureInfo.InvariantCulture, $"  <line x1=\"{zero:0.#}\" y1=\"{Head - 4}\" x2=\"{zero:0.#}\" y2=\"{Head + (chart.Points.Count * RowHeight) - 8}\" stroke=\"{colours.Faint}\"/>\n");
    }

    private static double WidestOf(IEnumerable<string> texts) => texts.Max(TextWidth.Of) * TextSize;

    /// <summary>A bar from zero to the right, or to the left of it; what is not nothing is at least a stroke.</summary>
    private static void AppendBar(StringBuilder svg, double zero, int top, double length, string colour)
    {
        if (length != 0)
        {
            var size = Math.Max(1, Math.Abs(length));
            svg.Append(CultureInfo.InvariantCulture, $"  <rect x=\"{(length < 0 ? zero - size : zero):0.#}\" y=\"{top}\" width=\"{size:0.#}\" height=\"{BarHeight}\" fill=\"{colour}\"/>\n");
        }
    }

    private static void AppendText(StringBuilder svg, double x, int y, string text, string colour, int size, string more = "")
    {
        if (text.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{x:0.#}\" y=\"{y}\" fill=\"{colour}\" font-size=\"{size}\"{more}>{DrawnText.Escaped(text)}</text>\n");
        }
    }
}
