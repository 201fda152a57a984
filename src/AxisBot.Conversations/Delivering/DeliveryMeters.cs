using System.Diagnostics.Metrics;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;

namespace AxisBot.Conversations.Delivering;

/// <summary>What is measured of the inbox, the outbox and where state is kept. It tells how it was when it was last looked at.</summary>
public sealed class DeliveryMeters : IMetered, IDisposable
{
    private readonly IDeliveryCounts _counts;
    private DeliveryCounts? _last;

    /// <summary>Meters of what is delivered.</summary>
    public DeliveryMeters(IDeliveryCounts counts, IStateHealth health)
    {
        _counts = counts;
        Meter.CreateObservableGauge("axisbot.state.up", () => health.Wrong is null ? 1L : 0L, "{state}", "Whether state can be read and written now.");
        Meter.CreateObservableGauge("axisbot.inbox", () => Of(counts => [new(counts.Waiting)]), "{message}", "Messages that were taken in and are not answered yet.");
        Meter.CreateObservableGauge("axisbot.posts", () => Of(counts => [.. counts.Posts.All.Select(one => new Measurement<long>(one.Count, State(one.State)))]), "{post}", "Posts that are remembered, by state.");
        Meter.CreateObservableGauge("axisbot.subscriptions", () => Of(counts => [new(counts.Subscriptions)]), "{channel}", "Channels that get the digest.");
    }

    /// <summary>What the instruments belong to.</summary>
    public Meter Meter { get; } = new("AxisBot.Delivery");

    /// <summary>Looks again.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            Volatile.Write(ref _last, await _counts.CountAsync(cancellation).ConfigureAwait(false));
        }
        catch (StateUnavailableException)
        {
            Volatile.Write(ref _last, null); // what is not known is not told
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    private IEnumerable<Measurement<long>> Of(Func<DeliveryCounts, IEnumerable<Measurement<long>>> measure) =>
        Volatile.Read(ref _last) is { } counts ? measure(counts) : [];

    private static KeyValuePair<string, object?> State(PostState state) => new("state", $"{state}".ToLowerInvariant());
}
