using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Something that happened, for those who asked to hear of it.</summary>
/// <param name="Name">Its name: "MESSAGE_CREATE".</param>
/// <param name="Guild">Where; null for what belongs to no guild.</param>
/// <param name="Needs">What a client must have asked for.</param>
/// <param name="Write">What a session is told.</param>
internal sealed record GatewayEvent(string Name, DiscordGuild? Guild, GatewayIntents Needs, Func<GatewaySession, JsonObject> Write)
{
    /// <summary>Whether a session hears of it: its intents, and its shard. What belongs to no guild is for the first shard alone.</summary>
    public bool IsFor(GatewaySession session) =>
        (session.Intents & Needs) == Needs && session.Shard == ShardOf(Guild, session.Shards);

    public static int ShardOf(DiscordGuild? guild, int shards) => guild is null ? 0 : (int)((guild.Id.Value >> Snowflake.TimeBits) % (ulong)shards);
}
