using AxisBot.Conversations.Messages;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Names what comes from Discord, so that the same thing has the same name however often it comes.</summary>
internal static class Names
{
    public static MessageId Message(Id message) => Of($"message/{message}");

    public static MessageId Edit(Id message, string edited) => Of($"message/{message}/edited/{edited}");

    public static MessageId Removal(Id message) => Of($"message/{message}/removed");

    public static MessageId Interaction(Id interaction) => Of($"interaction/{interaction}");

    /// <summary>A place: the channel, and the thread in it.</summary>
    public static Place Place(Id? guild, Id channel, Id? thread, bool isDirect) =>
        new(DiscordSettings.SurfaceName, guild?.ToString() ?? "", channel.ToString(), thread?.ToString(), isDirect ? PlaceKind.Direct : PlaceKind.Channel);

    private static MessageId Of(string value) => new(DiscordSettings.SurfaceName, value);
}
