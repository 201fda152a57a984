namespace AxisBot.TestKit.Discord.World;

/// <summary>What a channel is, by Discord's numbers.</summary>
public enum ChannelKind
{
    /// <summary>A channel of a guild.</summary>
    Text = 0,

    /// <summary>The private talk of two.</summary>
    DirectMessage = 1,

    /// <summary>A channel for announcements.</summary>
    Announcement = 5,

    /// <summary>A thread that all see who see its channel.</summary>
    PublicThread = 11,
}
