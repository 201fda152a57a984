namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Marks of a message, by Discord's bits.</summary>
[Flags]
public enum MessageMarks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No embeds are shown, and no previews of links.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>A thread was started from it.</summary>
    HasThread = 1 << 5,

    /// <summary>Only one person sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>The bot is still thinking.</summary>
    Loading = 1 << 7,

    /// <summary>It notifies without a sound.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>It is spoken.</summary>
    VoiceMessage = 1 << 13,

    /// <summary>It is made of components alone.</summary>
    ComponentsV2 = 1 << 15,
}
