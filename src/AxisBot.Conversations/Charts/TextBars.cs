using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>A line of a chart in letters.</summary>
/// <param name="Label">The time.</param>
/// <param name="Bar">The bar, blanks around it.</param>
/// <param name="Text">The figure as it is written.</param>
public sealed record TextBar(string Label, string Bar, string Text);

/// <summary>Draws a chart in letters: for each value its time, a bar, and the figure as it is written.</summary>
public static class TextBars
{
    /// <summary>The usual length of the longest bar.</summary>
    public const int Longest = 30;

    private const string Gap = "  ";

    /// <summary>The lines of the chart, their parts below one another.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="with">What bars are made of.</param>
    /// <param name="longest">How long the longest bar is; at least 2.</param>
    public static IReadOnlyList<string> Of(CardChart chart, char with = '#', int longest = Longest)
    {
        var bars = Draw(chart, with, longest);
        var width = bars.Max(bar => bar.Label.Length);
        return [.. bars.Select(bar => $"{bar.Label.PadRight(width)}{Gap}{bar.Bar}{Gap}{bar.Text}".TrimEnd())];
    }

    /// <summary>The parts of the lines, for those who set them below one another themselves; the bars are as wide as one another.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="with">What bars are made of.</param>
    /// <param name="longest">How long the longest bar is; at least 2.</param>
    public static IReadOnlyList<TextBar> Draw(CardChart chart, char with, int longest)
    {
        var scale = new ChartScale(chart);
        var left = scale.Negative > 0 ? LengthOf(scale.Negative, longest) : 0;
        var right = scale.Positive > 0 || left == 0 ? LengthOf(Math.Max(scale.Positive, left == 0 ? 1 : 0), longest) : 0;
        return [.. chart.Points.Select(point => new TextBar(
            SafeText.OneLine(point.Label), Bar(scale.ShareOf(point), with, longest, left, right), SafeText.OneLine(point.Text)))];
    }

    /// <summary>A bar between its neighbours: what is below zero runs to the left of a line, what is above to its right.</summary>
    private static string Bar(double share, char with, int longest, int left, int right)
    {
        var bar = share == 0 ? "" : new string(with, LengthOf(Math.Abs(share), longest));
        return left == 0
            ? bar.PadRight(right)
            : $"{(share < 0 ? bar : "").PadLeft(left)}|{(share > 0 ? bar : "").PadRight(right)}";
    }

    /// <summary>What is not nothing is seen.</summary>
    private static int LengthOf(double share, int longest) => Math.Max(1, (int)Math.Round(share * longest));
}
