namespace AxisBot.TestKit.Discord.World;

/// <summary>What somebody may do in a guild or in a channel.</summary>
[Flags]
public enum DiscordPermissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, whatever a channel says.</summary>
    Administrator = 1UL << 3,

    /// <summary>Change channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Change the guild.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>Add reactions.</summary>
    AddReactions = 1UL << 6,

    /// <summary>See a channel at all.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write in channels; not in threads.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete what others have written.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Show embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was written before, and reply to it.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Mention everyone, and roles that cannot be mentioned.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use commands of applications.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Change threads.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start threads that all see.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Write in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>What a talker has.</summary>
    Talk = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | AddReactions | UseApplicationCommands
        | CreatePublicThreads | SendMessagesInThreads,
}
