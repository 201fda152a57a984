namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Groups of events that a client asks for.</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Guilds, channels and threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Members of guilds; privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Who is online; privileged.</summary>
    GuildPresences = 1 << 8,

    /// <summary>Messages in guilds.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Private messages.</summary>
    DirectMessages = 1 << 12,

    /// <summary>What messages say although they do not concern the bot; privileged.</summary>
    MessageContent = 1 << 15,

    /// <summary>What has to be granted.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>All bits that mean something: 0 to 16, 20, 21, 24 and 25.</summary>
    Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25),
}
