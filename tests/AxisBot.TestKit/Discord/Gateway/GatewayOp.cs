namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>What a frame is.</summary>
public enum GatewayOp
{
    /// <summary>An event.</summary>
    Dispatch = 0,

    /// <summary>I am alive; or, from the server: say that you are.</summary>
    Heartbeat = 1,

    /// <summary>Who I am.</summary>
    Identify = 2,

    /// <summary>How I am shown.</summary>
    PresenceUpdate = 3,

    /// <summary>I enter or leave a call.</summary>
    VoiceStateUpdate = 4,

    /// <summary>Let me go on where I was.</summary>
    Resume = 6,

    /// <summary>Connect anew.</summary>
    Reconnect = 7,

    /// <summary>Tell me the members.</summary>
    RequestGuildMembers = 8,

    /// <summary>The session is not, or no longer, valid.</summary>
    InvalidSession = 9,

    /// <summary>The first frame from the server.</summary>
    Hello = 10,

    /// <summary>A heartbeat was heard.</summary>
    HeartbeatAck = 11,

    /// <summary>Tell me the sounds.</summary>
    RequestSoundboardSounds = 31,

    /// <summary>Tell me about channels.</summary>
    RequestChannelInfo = 43,
}
