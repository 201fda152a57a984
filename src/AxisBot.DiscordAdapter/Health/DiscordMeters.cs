using System.Diagnostics.Metrics;
using AxisBot.Conversations.Metering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Health;

/// <summary>What is counted of Discord. Nobody's words and no ids are in it.</summary>
internal sealed class DiscordMeters : IMetered, IDisposable
{
    private readonly Counter<long> _requests;
    private readonly Counter<long> _sessions;
    private readonly Counter<long> _arrivals;
    private readonly Histogram<double> _acknowledged;

    public DiscordMeters()
    {
        _requests = Meter.CreateCounter<long>("axisbot.discord.requests", "{request}", "Requests to Discord, by route and what became of them.");
        _sessions = Meter.CreateCounter<long>("axisbot.discord.sessions", "{session}", "Sessions at the gateway that were begun or resumed.");
        _arrivals = Meter.CreateCounter<long>("axisbot.discord.arrivals", "{thing}", "What Discord told AxisBot, by sort and what became of it.");
        _acknowledged = Meter.CreateHistogram<double>("axisbot.discord.acknowledged.seconds", "s", "How long it took until Discord was told that a command, a button or a form has arrived.");
    }

    /// <inheritdoc/>
    public Meter Meter { get; } = new("AxisBot.Discord");

    /// <summary>Shows how many sessions and how many invalid requests there are.</summary>
    public void Watch(DiscordHealth health, InvalidRequests invalid)
    {
        Meter.CreateObservableGauge("axisbot.discord.connected", () => (long)health.Connected, "{session}", "Sessions at the gateway that have a connection now.");
        Meter.CreateObservableGauge("axisbot.discord.invalid", () => (long)invalid.Count, "{request}", "Requests of the last ten minutes that Discord took for invalid.");
    }

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    public void Requested(RestCall call, RestAnswer answer) => _requests.Add(1, new("route", $"{call}"), new("outcome", answer switch
    {
        Done => "done",
        Declined => "declined",
        Later => "later",
        _ => "lost",
    }));

    public void Entered(bool isResumed) => _sessions.Add(1, new KeyValuePair<string, object?>("way", isResumed ? "resumed" : "begun"));

    public void Arrived(string sort, string outcome) => _arrivals.Add(1, new("sort", sort), new("outcome", outcome));

    public void Acknowledged(TimeSpan time) => _acknowledged.Record(time.TotalSeconds);
}
