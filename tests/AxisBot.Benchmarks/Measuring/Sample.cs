namespace AxisBot.Benchmarks.Measuring;

/// <summary>Measured numbers and what is told of them.</summary>
internal static class Sample
{
    public static double Median(this IEnumerable<double> numbers) => numbers.Quantile(0.5);

    /// <summary>The number that a share of all lies below.</summary>
    public static double Quantile(this IEnumerable<double> numbers, double share)
    {
        var sorted = numbers.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>Microseconds in the unit in which they are read best.</summary>
    public static string Time(double microseconds) => microseconds switch
    {
        < 100 => $"{microseconds:F1} µs",
        < 1_000 => $"{microseconds:F0} µs",
        < 100_000 => $"{microseconds / 1e3:F2} ms",
        < 10_000_000 => $"{microseconds / 1e3:F0} ms",
        _ => $"{microseconds / 1e6:F1} s",
    };

    public static string Times(double ratio) => ratio < 10 ? $"{ratio:F2}×" : $"{ratio:F0}×";

    public static string Share(double share) => $"{share:F4}";

    /// <summary>The numbers of all rounds in one cell.</summary>
    public static string List(IEnumerable<double> numbers, Func<double, string> show) => string.Join(" · ", numbers.Select(show));
}
