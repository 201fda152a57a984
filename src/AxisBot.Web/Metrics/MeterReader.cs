using System.Diagnostics.Metrics;
using AxisBot.Conversations.Metering;

namespace AxisBot.Web.Metrics;

/// <summary>Adds up what the page and the conversations count, and writes it down when somebody asks.</summary>
internal sealed class MeterReader : IDisposable
{
    private readonly Lock _gate = new();
    private readonly MeterListener _listener = new();
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);

    public MeterReader(WebMeters web, IEnumerable<IMetered> others)
    {
        var meters = others.Select(other => other.Meter).Append(web.Meter).ToHashSet(ReferenceEqualityComparer.Instance);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (meters.Contains(instrument.Meter))
            {
                lock (_gate)
                {
                    _families[instrument.Name] = new MetricFamily(instrument);
                }

                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.Start();
    }

    /// <summary>All of it, in the text format of Prometheus.</summary>
    public string Read()
    {
        _listener.RecordObservableInstruments();
        lock (_gate)
        {
            return string.Concat(_families.Values.Select(PrometheusText.Of));
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        lock (_gate)
        {
            _families[instrument.Name].Take(value, PrometheusText.Labels(labels));
        }
    }
}
