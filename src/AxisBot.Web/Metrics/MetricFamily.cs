using System.Diagnostics.Metrics;

namespace AxisBot.Web.Metrics;

/// <summary>How Prometheus takes the values of an instrument.</summary>
internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>An instrument with its values, one for each set of labels.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    private readonly SortedDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);

    public MetricKind Kind { get; } = instrument switch
    {
        Counter<long> => MetricKind.Counter,
        Histogram<double> => MetricKind.Histogram,
        _ => MetricKind.Gauge,
    };

    public string Name { get; } = instrument.Name.Replace('.', '_') + (instrument is Counter<long> ? "_total" : "");

    public string Description => instrument.Description ?? "";

    /// <summary>The values by their labels, as these are written.</summary>
    public IReadOnlyDictionary<string, MetricSeries> Series => _series;

    public void Take(double value, string labels)
    {
        if (!_series.TryGetValue(labels, out var series))
        {
            _series[labels] = series = new MetricSeries(Kind == MetricKind.Histogram);
        }

        if (Kind == MetricKind.Gauge)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }
}
