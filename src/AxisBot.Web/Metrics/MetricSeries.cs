namespace AxisBot.Web.Metrics;

/// <summary>The values of one instrument with one set of labels.</summary>
/// <param name="isHistogram">Whether it keeps how the values are spread.</param>
internal sealed class MetricSeries(bool isHistogram)
{
    /// <summary>The upper bounds of the buckets, in seconds; a last one without a bound comes after them.</summary>
    public static readonly IReadOnlyList<double> Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly long[] _buckets = new long[isHistogram ? Bounds.Count : 0];

    /// <summary>The sum of all values, or the last of a gauge.</summary>
    public double Value { get; private set; }

    /// <summary>How many values there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many values lay at or below each bound.</summary>
    public IReadOnlyList<long> Buckets => _buckets;

    public void Add(double value)
    {
        Value += value;
        Count++;
        for (var i = 0; i < _buckets.Length; i++)
        {
            _buckets[i] += value <= Bounds[i] ? 1 : 0;
        }
    }

    public void Set(double value) => Value = value;
}
