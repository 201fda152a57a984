namespace AxisBot.Conversations.Messages;

/// <summary>Who can read along in a place.</summary>
public enum PlaceKind
{
    /// <summary>The members of a channel.</summary>
    Channel,

    /// <summary>One person and AxisBot.</summary>
    Direct,
}

/// <summary>Where people talk: the channel, and the thread in it.</summary>
/// <param name="Surface">The name of the surface ("web", "console", or a platform).</param>
/// <param name="Space">The server or workspace; empty where the surface has none.</param>
/// <param name="Channel">The channel; not empty.</param>
/// <param name="Thread">The thread in it; null for the channel itself.</param>
/// <param name="Kind">Who can read along.</param>
public sealed record Place(string Surface, string Space, string Channel, string? Thread, PlaceKind Kind)
{
    /// <summary>The same place without its thread.</summary>
    public ChannelId ChannelId => new(Surface, Space, Channel);

    /// <summary>What is remembered together: the thread, or the channel where there is none.</summary>
    public ThreadId ThreadId => new(ChannelId, Thread);

    /// <summary>A thread of the same channel.</summary>
    public Place InThread(string thread) => this with { Thread = thread };
}

/// <summary>Names a channel among those of all surfaces.</summary>
/// <param name="Surface">The name of the surface.</param>
/// <param name="Space">The server or workspace; empty where the surface has none.</param>
/// <param name="Channel">The channel.</param>
public readonly record struct ChannelId(string Surface, string Space, string Channel)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Surface}/{Space}/{Channel}";
}

/// <summary>Names a thread among those of all surfaces.</summary>
/// <param name="Channel">The channel it is in.</param>
/// <param name="Thread">The thread; null for what is said in the channel itself.</param>
public readonly record struct ThreadId(ChannelId Channel, string? Thread)
{
    /// <inheritdoc/>
    public override string ToString() => Thread is null ? $"{Channel}" : $"{Channel}/{Thread}";
}
