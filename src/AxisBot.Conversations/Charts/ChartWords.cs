using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>Tells a chart in words, for those who do not see it.</summary>
public static class ChartWords
{
    private const int Longest = 1000;
    private const int LongestTitle = 160;
    private const int LongestPoint = 80;

    /// <summary>What the chart shows, value by value; at most 1,000 characters.</summary>
    public static string Of(CardChart chart)
    {
        var points = chart.Points.Select(point => SafeText.Shortened($"{SafeText.OneLine(point.Label)}: {SafeText.OneLine(point.Text)}", LongestPoint)).ToList();
        var head = $"Bar chart of {SafeText.Shortened(SafeText.OneLine(chart.Title), LongestTitle)}. ";
        var tail = Extremes(chart);
        var shown = points.Count;
        string words;
        do
        {
            var more = shown < points.Count ? $"; and {points.Count - shown} more" : "";
            words = $"{head}{string.Join("; ", points.Take(shown))}{more}.{tail}";
        }
        while (words.Length > Longest && --shown > 0);

        return words;
    }

    private static string Extremes(CardChart chart)
    {
        var highest = chart.Points.MaxBy(point => point.Value)!;
        var lowest = chart.Points.MinBy(point => point.Value)!;
        return highest.Value == lowest.Value
            ? " All are equal."
            : $" Highest: {Label(highest)}; lowest: {Label(lowest)}.";
    }

    private static string Label(ChartPoint point) => SafeText.Shortened(SafeText.OneLine(point.Label), LongestPoint);
}
