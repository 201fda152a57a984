using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Validation;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>What is answered to the frames of one connection.</summary>
internal sealed class GatewayProtocol(LoopbackDiscord home, GatewayConnection connection) : IDisposable
{
    /// <summary>How many bytes a frame of a client may have.</summary>
    public const int MostBytes = 4096;

    private const double Tolerance = 1.5;

    private static readonly HashSet<GatewayOp> OfClients =
    [
        GatewayOp.Heartbeat, GatewayOp.Identify, GatewayOp.PresenceUpdate, GatewayOp.VoiceStateUpdate, GatewayOp.Resume,
        GatewayOp.RequestGuildMembers, GatewayOp.RequestSoundboardSounds, GatewayOp.RequestChannelInfo,
    ];

    private readonly SendLimit _limit = new(home.Time);
    private readonly SessionDoor _door = new(home, connection);
    private ITimer? _watch;

    /// <summary>Says Hello, or what the plan has instead.</summary>
    public void Open()
    {
        var plan = connection.Plan;
        if (plan.Opening is Opening.ReconnectInstead or Opening.ReconnectThenHello)
        {
            connection.AskToReconnect();
        }

        if (plan.Opening is Opening.Hello or Opening.ReconnectThenHello)
        {
            var interval = plan.HeartbeatInterval?.DeepClone() ?? (JsonNode)(long)home.Settings.HeartbeatInterval.TotalMilliseconds;
            connection.Send(GatewayConnection.Frame(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = interval }));
            Watch();
        }

        if (plan.ClosesAtOnce is { } code)
        {
            connection.Close(code);
        }
    }

    /// <summary>Answers a frame.</summary>
    public void Handle(ReadOnlyMemory<byte> bytes)
    {
        lock (home.Gate)
        {
            if (connection.IsClosing)
            {
                return;
            }

            if (bytes.Length > MostBytes)
            {
                Refuse(GatewayCloseCode.DecodeError, $"a frame of {bytes.Length} bytes; {MostBytes} are allowed");
            }
            else if (Read(bytes) is not { } body)
            {
                Refuse(GatewayCloseCode.DecodeError, "no JSON");
            }
            else if (!_limit.Take())
            {
                Refuse(GatewayCloseCode.RateLimited, $"more than {SendLimit.Frames} frames in {SendLimit.Window.TotalSeconds} s");
            }
            else
            {
                Handle(body);
            }
        }
    }

    /// <summary>Lets the session go or keeps it, as the end of the connection was.</summary>
    public void Close(ConnectionEnd end)
    {
        lock (home.Gate)
        {
            _watch?.Dispose();
            if (connection.Session is { } session && session.Connection == connection)
            {
                home.Gateway.Detach(session, end);
            }
        }
    }

    public void Dispose() => _watch?.Dispose();

    private static JsonObject? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Handle(JsonObject body)
    {
        if (body["op"] is not JsonValue value || !value.TryGetValue(out int number) || !OfClients.Contains((GatewayOp)number))
        {
            Refuse(GatewayCloseCode.UnknownOpcode, $"op {body["op"]?.ToJsonString() ?? "(none)"}");
            return;
        }

        var op = (GatewayOp)number;
        connection.Received.Add(new GatewayFrame(home.Time.GetUtcNow(), op, body));
        Judge(op, body);
        switch (op)
        {
            case GatewayOp.Heartbeat:
                Answer(body["d"]);
                break;
            case GatewayOp.Identify or GatewayOp.Resume when connection.Session is not null:
                Refuse(GatewayCloseCode.AlreadyAuthenticated, $"a second {op}");
                break;
            case GatewayOp.Identify or GatewayOp.Resume:
                Enter(op, body["d"]);
                break;
            default:
                HearIfEntered(op, body["d"]);
                break;
        }
    }

    /// <summary>Notes what the schemas have against a frame; the real gateway overlooks much of it, a test should not.</summary>
    private void Judge(GatewayOp op, JsonObject body)
    {
        var errors = home.Judge.Errors(PayloadKind.GatewayFrame, body);
        if (errors.Count > 0)
        {
            home.Complain($"gateway {op}", string.Join(", ", errors));
        }
    }

    private void Answer(JsonNode? sequence)
    {
        if (sequence is not null && !(sequence is JsonValue value && value.TryGetValue<int>(out _)))
        {
            Refuse(GatewayCloseCode.DecodeError, $"a heartbeat after {sequence.ToJsonString()}");
            return;
        }

        Rewind();
        if (!connection.DropsAcks)
        {
            connection.Send(new JsonObject { ["op"] = (int)GatewayOp.HeartbeatAck });
        }
    }

    private void Enter(GatewayOp op, JsonNode? payload)
    {
        var refusal = payload is not JsonObject said ? GatewayCloseCode.DecodeError
            : op == GatewayOp.Identify ? _door.Identify(said)
            : _door.Resume(said);
        if (refusal is { } code)
        {
            Refuse(code, $"{op} {(payload as JsonObject)?["shard"]?.ToJsonString()}".TrimEnd());
        }
    }

    private void HearIfEntered(GatewayOp op, JsonNode? payload)
    {
        if (connection.Session is not { } session)
        {
            Refuse(GatewayCloseCode.NotAuthenticated, $"{op} before Identify");
        }
        else if (payload is not JsonObject said)
        {
            Refuse(GatewayCloseCode.DecodeError, $"{op} without a payload");
        }
        else if (op == GatewayOp.RequestGuildMembers)
        {
            home.Gateway.Members.Answer(session, said);
        }
    }

    private void Refuse(GatewayCloseCode code, string why)
    {
        home.Complain($"gateway {(int)code} {code}", why);
        connection.Close(code, $"{code}");
    }

    private void Watch()
    {
        if (home.Settings.EnforcesHeartbeats)
        {
            _watch = home.Time.CreateTimer(_ => Miss(), null, home.Settings.HeartbeatInterval * Tolerance, Timeout.InfiniteTimeSpan);
        }
    }

    private void Rewind() => _watch?.Change(home.Settings.HeartbeatInterval * Tolerance, Timeout.InfiniteTimeSpan);

    /// <summary>Ends a connection whose client is silent. The session stays: the client is "forced to resume".</summary>
    private void Miss() => connection.Close(GatewayCloseCode.UnknownError, "no heartbeat");
}
