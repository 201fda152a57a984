using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>What is done with a connection: by default, all that is right.</summary>
public sealed record ConnectionPlan
{
    /// <summary>Whether the connection is refused with this status of HTTP.</summary>
    public int? RefusedWith { get; init; }

    /// <summary>How the connection opens.</summary>
    public Opening Opening { get; init; }

    /// <summary>What stands in Hello where the interval should: 0, a negative number, a word.</summary>
    public JsonNode? HeartbeatInterval { get; init; }

    /// <summary>With which code the connection is closed as soon as it is open.</summary>
    public GatewayCloseCode? ClosesAtOnce { get; init; }

    /// <summary>With which code Identify is answered.</summary>
    public GatewayCloseCode? ClosesOnIdentify { get; init; }

    /// <summary>With which code Resume is answered.</summary>
    public GatewayCloseCode? ClosesOnResume { get; init; }

    /// <summary>Whether Identify is answered by op 9.</summary>
    public bool InvalidatesIdentify { get; init; }

    /// <summary>Whether Resume is answered by op 9, and what that says of resuming once more.</summary>
    public bool? InvalidatesResume { get; init; }

    /// <summary>Whether neither Identify nor Resume is answered at all, while heartbeats are.</summary>
    public bool LetsNobodyIn { get; init; }

    /// <summary>Whether heartbeats stay without an answer.</summary>
    public bool DropsAcks { get; init; }

    /// <summary>What happens to the events that a resume brings back: how many times each is sent, by its number; 0 loses it.</summary>
    public Func<int, int> Replays { get; init; } = _ => 1;

    /// <summary>After how many bytes the connection is cut, the bytes of the handshake not counted.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether a cut ends the connection in order (FIN) or at once (RST).</summary>
    public bool CutsInOrder { get; init; }
}

/// <summary>The first frame of a connection.</summary>
public enum Opening
{
    /// <summary>Hello.</summary>
    Hello,

    /// <summary>None, for ever.</summary>
    Silence,

    /// <summary>Op 7, then Hello.</summary>
    ReconnectThenHello,

    /// <summary>Op 7, and no Hello.</summary>
    ReconnectInstead,
}
