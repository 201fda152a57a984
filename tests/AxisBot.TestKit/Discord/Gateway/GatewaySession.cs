using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>A session: its events are numbered and kept, and outlive the connection for some minutes.</summary>
public sealed class GatewaySession
{
    private readonly Queue<GatewayFrame> _kept = [];
    private readonly int _most;
    private int _forgottenUpTo;

    internal GatewaySession(string id, GatewayIntents intents, int shard, int shards, int most)
    {
        Id = id;
        Intents = intents;
        Shard = shard;
        Shards = shards;
        _most = most;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What the client asked for.</summary>
    public GatewayIntents Intents { get; }

    /// <summary>The number of the shard.</summary>
    public int Shard { get; }

    /// <summary>How many shards there are.</summary>
    public int Shards { get; }

    /// <summary>The number of the last event.</summary>
    public int Sequence { get; private set; }

    /// <summary>The connection that carries it; null where it waits to be resumed.</summary>
    public GatewayConnection? Connection { get; internal set; }

    /// <summary>Since when it has no connection.</summary>
    public DateTimeOffset? AloneSince { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Shard} of {Shards})";

    internal bool CanReplayAfter(int sequence) => sequence >= _forgottenUpTo;

    internal IReadOnlyList<GatewayFrame> After(int sequence) => [.. _kept.Where(frame => frame.Sequence > sequence)];

    /// <summary>Numbers an event, keeps it, and sends it where there is a connection.</summary>
    internal void Dispatch(string name, JsonObject payload, DateTimeOffset now)
    {
        var frame = Number(name, payload);
        _kept.Enqueue(new GatewayFrame(now, GatewayOp.Dispatch, frame));
        while (_kept.Count > _most)
        {
            _forgottenUpTo = _kept.Dequeue().Sequence!.Value;
        }

        Connection?.Send(frame);
    }

    /// <summary>Numbers the event that ends a resume; there is no use in keeping it.</summary>
    internal void DispatchResumed() => Connection?.Send(Number("RESUMED", new JsonObject { ["_trace"] = new JsonArray() }));

    private JsonObject Number(string name, JsonObject payload) =>
        new() { ["op"] = (int)GatewayOp.Dispatch, ["d"] = payload, ["s"] = ++Sequence, ["t"] = name };
}
