using System.Diagnostics.Metrics;
using AxisBot.Conversations.Metering;

namespace AxisBot.SlackAdapter.Health;

/// <summary>What is counted of Slack. Nobody's words are in it, and nobody's name.</summary>
internal sealed class SlackMeters : IMetered, IDisposable
{
    private readonly Counter<long> _calls;
    private readonly Counter<long> _arrivals;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _acknowledged;

    public SlackMeters()
    {
        _calls = Meter.CreateCounter<long>("axisbot.slack.calls", "{call}", "Calls of the Web API, by method and what became of them.");
        _arrivals = Meter.CreateCounter<long>("axisbot.slack.arrivals", "{thing}", "What Slack told AxisBot, by sort and what became of it.");
        _refused = Meter.CreateCounter<long>("axisbot.slack.refused", "{request}", "Requests that were not Slack's, by what was wrong with them.");
        _acknowledged = Meter.CreateHistogram<double>("axisbot.slack.acknowledged.seconds", "s", "How long it took until Slack was told that something had arrived.");
    }

    /// <inheritdoc/>
    public Meter Meter { get; } = new("AxisBot.Slack");

    /// <summary>Shows how many connections there are.</summary>
    public void Watch(SlackHealth health) =>
        Meter.CreateObservableGauge("axisbot.slack.connections", () => (long)health.Connections, "{connection}", "Connections that can be used now.");

    public void Called(string method, string outcome) => _calls.Add(1, new("method", method), new("outcome", outcome));

    public void Arrived(string sort, string outcome, TimeSpan time)
    {
        _arrivals.Add(1, new("sort", sort), new("outcome", outcome));
        _acknowledged.Record(time.TotalSeconds);
    }

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();
}
