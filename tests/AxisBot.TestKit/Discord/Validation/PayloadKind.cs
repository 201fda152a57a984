namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What a client sends.</summary>
public enum PayloadKind
{
    /// <summary>A new message in a channel.</summary>
    CreateMessage,

    /// <summary>A change of a message in a channel.</summary>
    EditMessage,

    /// <summary>The first answer to an interaction.</summary>
    Callback,

    /// <summary>A follow-up to an interaction.</summary>
    FollowUp,

    /// <summary>A change of an answer to an interaction.</summary>
    EditFollowUp,

    /// <summary>One command.</summary>
    Command,

    /// <summary>A change of one command.</summary>
    CommandChange,

    /// <summary>All commands.</summary>
    Commands,

    /// <summary>A thread from a message.</summary>
    Thread,

    /// <summary>A private talk.</summary>
    DirectMessages,

    /// <summary>A frame to the gateway. What it must be like to be taken is for the gateway itself; this is for the schemas alone.</summary>
    GatewayFrame,
}
