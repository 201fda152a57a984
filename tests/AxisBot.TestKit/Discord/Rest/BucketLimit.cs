namespace AxisBot.TestKit.Discord.Rest;

/// <summary>How many requests of one kind may be made, and in which time.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Window">In which time.</param>
public sealed record BucketLimit(int Requests, TimeSpan Window);

/// <summary>The buckets that have a name of their own; each counts for every channel or webhook by itself.</summary>
public static class BucketNames
{
    /// <summary>Posting a message.</summary>
    public const string CreateMessage = "create message";

    /// <summary>Changing a message.</summary>
    public const string EditMessage = "edit message";

    /// <summary>Deleting a message.</summary>
    public const string DeleteMessage = "delete message";

    /// <summary>Reading messages.</summary>
    public const string ReadMessages = "read messages";

    /// <summary>Follow-ups of interactions.</summary>
    public const string Webhook = "webhook";

    /// <summary>Commands of the application.</summary>
    public const string Commands = "commands";

    /// <summary>What is counted nowhere.</summary>
    internal const string None = "";
}
