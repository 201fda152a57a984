using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>What kind of thing the app is told.</summary>
public enum DeliveryKind
{
    /// <summary>Something happened; it is sent again where the app does not take it.</summary>
    Event,

    /// <summary>Somebody pressed or filled in something; who did so sees that the app does not answer.</summary>
    Interactive,

    /// <summary>Somebody called a command; likewise.</summary>
    Command,
}

/// <summary>Something that the app is told, with every sending of it.</summary>
public sealed class Delivery
{
    private readonly Lock _gate = new();
    private readonly List<Attempt> _attempts = [];
    private readonly TaskCompletionSource<Receipt> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PostOffice _office;
    private readonly Pulse _pulse;

    internal Delivery(DeliveryKind kind, JsonObject payload, bool acceptsAnswer, PostOffice office, Pulse pulse) =>
        (Kind, Payload, AcceptsAnswer, _office, _pulse) = (kind, payload, acceptsAnswer, office, pulse);

    /// <summary>What kind of thing it is.</summary>
    public DeliveryKind Kind { get; }

    /// <summary>What the app is told.</summary>
    public JsonObject Payload { get; }

    /// <summary>Whether the app may answer in taking it.</summary>
    public bool AcceptsAnswer { get; }

    /// <summary>The id of the event; null where it is none.</summary>
    public string? EventId => (string?)Payload["event_id"];

    /// <summary>Every sending, the first one first.</summary>
    public IReadOnlyList<Attempt> Attempts
    {
        get
        {
            lock (_gate)
            {
                return [.. _attempts];
            }
        }
    }

    /// <summary>Ends when the app has taken it, or when it was sent for the last time in vain.</summary>
    public Task<Receipt> End => _end.Task;

    /// <summary>Whether the app has taken it.</summary>
    public bool IsAcknowledged => End is { IsCompletedSuccessfully: true, Result.IsAcknowledged: true };

    /// <summary>Whether it was sent for the last time in vain.</summary>
    public bool IsLost => End is { IsCompletedSuccessfully: true, Result.IsAcknowledged: false };

    /// <summary>Waits until it has been sent so many times.</summary>
    public async Task<Attempt> AttemptAsync(int number)
    {
        await _pulse.UntilAsync(() => Attempts.Count > number, () => $"It was sent {Attempts.Count} times; waited for was sending {number}.");
        return Attempts[number];
    }

    /// <summary>Sends it once more though the app took it: Slack has lost the acknowledgement. Another envelope, the same event.</summary>
    public Task<Receipt> SendAgainAsync(string reason = "timeout") => _office.SendAsync(this, Attempts.Count, reason, id: null);

    /// <summary>Sends the very same once more: the same envelope, and no word of a retry.</summary>
    public Task<Receipt> RepeatAsync() => _office.SendAsync(this, 0, null, Attempts[0].Id);

    internal void Add(Attempt attempt)
    {
        lock (_gate)
        {
            _attempts.Add(attempt);
        }

        _pulse.Beat();
    }

    internal void Finish(Receipt receipt)
    {
        _end.TrySetResult(receipt);
        _pulse.Beat();
    }
}
