using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>The envelopes that are out, and what comes back for them.</summary>
internal sealed class Envelopes(Journal journal)
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _out = [];
    private readonly HashSet<string> _known = [];
    private int _late;
    private int _toLose;

    /// <summary>How many acknowledgements came after their time.</summary>
    public int Late => Volatile.Read(ref _late);

    /// <summary>Acknowledgements to come that get lost.</summary>
    public int ToLose
    {
        get => Volatile.Read(ref _toLose);
        set => Volatile.Write(ref _toLose, value);
    }

    /// <summary>An envelope around something, as it goes over the wire.</summary>
    public static JsonObject Seal(Delivery delivery, Attempt attempt)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = attempt.Id,
            ["payload"] = delivery.Payload.DeepClone(),
            ["type"] = delivery.Kind switch
            {
                DeliveryKind.Event => "events_api",
                DeliveryKind.Interactive => "interactive",
                _ => "slash_commands",
            },
            ["accepts_response_payload"] = delivery.AcceptsAnswer,
        };
        if (delivery.Kind == DeliveryKind.Event)
        {
            envelope["retry_attempt"] = attempt.Number;
            envelope["retry_reason"] = attempt.Reason ?? "";
        }

        return envelope;
    }

    public void Add(Waiting waiting)
    {
        lock (_gate)
        {
            _out.Add(waiting);
            _known.Add((string)waiting.Envelope["envelope_id"]!);
        }
    }

    /// <summary>Those that no connection has taken yet.</summary>
    public IReadOnlyList<Waiting> Unsent()
    {
        lock (_gate)
        {
            return [.. _out.Where(waiting => waiting.On is null && !waiting.IsOver)];
        }
    }

    /// <summary>An acknowledgement came by a connection.</summary>
    public void Acknowledge(SocketConnection by, JsonObject message)
    {
        var id = (string?)message["envelope_id"] ?? "";
        if (Interlocked.Decrement(ref _toLose) >= 0)
        {
            return;
        }

        Interlocked.Exchange(ref _toLose, 0);
        if (Take(id) is not { } waiting)
        {
            journal.Surprise($"The envelope {id} was acknowledged, which {(IsKnown(id) ? "was acknowledged before" : "never went out")}.");
            return;
        }

        if (waiting.On != by)
        {
            journal.Surprise($"The envelope {id} came by connection {waiting.On?.Number} and was acknowledged by connection {by.Number}.");
        }

        var answer = message["payload"] as JsonObject;
        if (answer?.Count > 0 && !waiting.Delivery.AcceptsAnswer)
        {
            journal.Surprise($"The envelope {id} takes no answer and was acknowledged with one: {answer.ToJsonString()}");
        }

        if (waiting.IsOver)
        {
            Interlocked.Increment(ref _late);
        }

        waiting.Acknowledge(answer?.Count > 0 ? (JsonObject)answer.DeepClone() : null);
    }

    private Waiting? Take(string id)
    {
        lock (_gate)
        {
            var found = _out.FirstOrDefault(waiting => (string?)waiting.Envelope["envelope_id"] == id);
            if (found is not null)
            {
                _out.Remove(found);
            }

            return found;
        }
    }

    private bool IsKnown(string id)
    {
        lock (_gate)
        {
            return _known.Contains(id);
        }
    }
}
