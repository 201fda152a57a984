namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Why the gateway closes a connection.</summary>
public enum GatewayCloseCode
{
    /// <summary>A usual end; the session ends too.</summary>
    Normal = 1000,

    /// <summary>The peer goes away; the session ends too.</summary>
    GoingAway = 1001,

    /// <summary>Nobody knows.</summary>
    UnknownError = 4000,

    /// <summary>There is no such op, or its payload is none.</summary>
    UnknownOpcode = 4001,

    /// <summary>A frame that cannot be read.</summary>
    DecodeError = 4002,

    /// <summary>Something was sent before Identify.</summary>
    NotAuthenticated = 4003,

    /// <summary>The token is wrong.</summary>
    AuthenticationFailed = 4004,

    /// <summary>A second Identify.</summary>
    AlreadyAuthenticated = 4005,

    /// <summary>A resume from an event that there never was.</summary>
    InvalidSequence = 4007,

    /// <summary>Too many frames in a minute.</summary>
    RateLimited = 4008,

    /// <summary>The session is too old.</summary>
    SessionTimedOut = 4009,

    /// <summary>No such shard.</summary>
    InvalidShard = 4010,

    /// <summary>Too many guilds for one connection.</summary>
    ShardingRequired = 4011,

    /// <summary>A version that there is not.</summary>
    InvalidVersion = 4012,

    /// <summary>Bits that mean nothing.</summary>
    InvalidIntents = 4013,

    /// <summary>Intents that were not granted.</summary>
    DisallowedIntents = 4014,
}
