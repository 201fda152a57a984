using System.Text.Json;

namespace AxisBot.DiscordAdapter;

/// <summary>What Discord's numbers for types of channels mean.</summary>
internal static class ChannelTypes
{
    /// <summary>The channel that a thread is in; null where it is none.</summary>
    public static Id? ParentOf(JsonElement channel) => channel.Number("type") is 10 or 11 or 12 ? channel.Id("parent_id") : null;

    /// <summary>Whether threads can be started from the messages of such a channel: it is one for words, or for announcements.</summary>
    public static bool TakesThreads(int type) => type is 0 or 5;
}
