using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

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
        var scale = new ChartScale(chart);
        var left = scale.Negative > 0 ? LengthOf(scale.Negative, longest) : 0;
        var right = scale.Positive > 0 || left == 0 ? LengthOf(Math.Max(scale.Positive, left == 0 ? 1 : 0), longest) : 0;
        var labels = chart.Points.Select(point => SafeText.OneLine(point.Label)).ToList();
        var width = labels.Max(label => label.Length);
        return [.. chart.Points.Select((point, i) =>
            $"{labels[i].PadRight(width)}{Gap}{Bar(scale.ShareOf(point), with, longest, left, right)}{Gap}{SafeText.OneLine(point.Text)}".TrimEnd())];
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
