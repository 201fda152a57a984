using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>Tells a chart in words, for those who do not see it.</summary>
public static class ChartWords
{
    private const int Longest = 1000;
    private const int LongestTitle = 160;
    private const int LongestLabel = 80;

    private static readonly int[] LongestPoints = [80, 60, 45, 32, 22];

    /// <summary>What the chart shows, value by value; at most 1,000 characters. Long words go before values do.</summary>
    public static string Of(CardChart chart)
    {
        var head = $"Bar chart of {SafeText.Shortened(SafeText.OneLine(chart.Title), LongestTitle)}. ";
        var tail = Extremes(chart);
        foreach (var longest in LongestPoints)
        {
            if (Told(chart, chart.Points.Count, longest, head, tail) is { Length: <= Longest } words)
            {
                return words;
            }
        }

        return Enumerable.Range(0, chart.Points.Count).Reverse().Select(shown => Told(chart, shown, LongestPoints[^1], head, tail)).First(words => words.Length <= Longest);
    }

    private static string Told(CardChart chart, int shown, int longest, string head, string tail)
    {
        var points = chart.Points.Take(shown).Select(point => SafeText.Shortened($"{SafeText.OneLine(point.Label)}: {SafeText.OneLine(point.Text)}", longest));
        var more = shown < chart.Points.Count ? $"; and {chart.Points.Count - shown} more" : "";
        return $"{head}{string.Join("; ", points)}{more}.{tail}";
    }

    private static string Extremes(CardChart chart)
    {
        var (highest, lowest) = (chart.Points.Max(point => point.Value), chart.Points.Min(point => point.Value));
        return highest == lowest ? " All are equal." : $" Highest: {Labels(chart, highest)}; lowest: {Labels(chart, lowest)}.";
    }

    /// <summary>Those that share a value, so that none of them is called the only one.</summary>
    private static string Labels(CardChart chart, decimal value)
    {
        var labels = chart.Points.Where(point => point.Value == value).Select(Label).ToList();
        return labels.Count switch
        {
            1 => labels[0],
            2 => $"{labels[0]} and {labels[1]}",
            _ => $"{labels[0]} and {labels.Count - 1} more",
        };
    }

    private static string Label(ChartPoint point) => SafeText.Shortened(SafeText.OneLine(point.Label), LongestLabel);
}
