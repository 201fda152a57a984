using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>Tells the app what happened, and tells it again where it does not listen: at once, after a minute, after five.</summary>
internal sealed class PostOffice(TimeProvider time, Pulse pulse, Journal journal) : IAsyncDisposable
{
    /// <summary>How long the app may take to take something.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    /// <summary>How long after a failure it is sent again.</summary>
    public static readonly TimeSpan[] Ladder = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentQueue<Delivery> _sent = [];

    /// <summary>The way that is taken.</summary>
    public ITransport? Transport { get; set; }

    /// <summary>All that was sent, the oldest first.</summary>
    public IReadOnlyList<Delivery> Sent => [.. _sent];

    /// <summary>Sends something on its way.</summary>
    public Delivery Send(DeliveryKind kind, JsonObject payload, bool acceptsAnswer)
    {
        var delivery = new Delivery(kind, payload, acceptsAnswer, this, pulse);
        _sent.Enqueue(delivery);
        _ = WatchAsync(delivery);
        return delivery;
    }

    /// <summary>One sending, outside the ladder.</summary>
    public async Task<Receipt> SendAsync(Delivery delivery, int number, string? reason, string? id)
    {
        var (attempt, receipt) = await SendOnceAsync(delivery, number, reason, id);
        attempt.End(receipt);
        return receipt;
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _closed.Dispose();
    }

    /// <summary>A fault of our own is told, and does not leave a test waiting for nothing.</summary>
    private async Task WatchAsync(Delivery delivery)
    {
        try
        {
            await SendUntilTakenAsync(delivery);
        }
#pragma warning disable CA1031 // whatever it is, the test shall see it
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            journal.Surprise($"The loopback Slack itself went wrong: {wrong}");
            delivery.Finish(new Receipt(false, Reason: "internal_error"));
        }
    }

    private async Task SendUntilTakenAsync(Delivery delivery)
    {
        string? reason = null;
        for (var number = 0; ; number++)
        {
            var (attempt, receipt) = await SendOnceAsync(delivery, number, reason, id: null);
            reason = receipt.Reason;
            if (receipt.IsAcknowledged || receipt.ForbidsRetry || delivery.Kind != DeliveryKind.Event || number == Ladder.Length || _closed.IsCancellationRequested)
            {
                delivery.Finish(receipt);
                attempt.End(receipt);
                return;
            }

            // The alarm is set before anybody hears of the failure: a test that then moves the clock moves it past the alarm.
            var pause = Task.Delay(Ladder[number], time, _closed.Token);
            attempt.End(receipt);
            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(Attempt Attempt, Receipt Receipt)> SendOnceAsync(Delivery delivery, int number, string? reason, string? id)
    {
        // The deadline runs before anybody sees the sending, for the same reason.
        using var deadline = new CancellationTokenSource(Deadline, time);
        var attempt = new Attempt(number, reason, id ?? Transport!.NextId(delivery), time.GetUtcNow());
        delivery.Add(attempt);
        try
        {
            return (attempt, await Transport!.CarryAsync(delivery, attempt, deadline.Token, _closed.Token));
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            return (attempt, new Receipt(false, Reason: "closed"));
        }
    }
}
