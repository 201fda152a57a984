using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>The first event of a session.</summary>
internal static class ReadyEvent
{
    public static JsonObject Write(LoopbackDiscord home, GatewaySession session, IEnumerable<DiscordGuild> guilds)
    {
        var bot = home.World.Bot;
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = Account(bot),
            ["guilds"] = new JsonArray([.. guilds.Select(GuildWire.Unavailable)]),
            ["private_channels"] = new JsonArray(), // not documented any more, and wanted by clients all the same
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = home.Gateway.ResumeUrl.ToString().TrimEnd('/'),
            ["session_type"] = "normal",
            ["application"] = new JsonObject { ["id"] = bot.Id.ToString(), ["flags"] = 0 },
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["_trace"] = new JsonArray("loopback"),
        };
        return Pad(ready, home.Settings.ReadyBytes);
    }

    /// <summary>The bot's account as it sees it itself.</summary>
    public static JsonObject Account(DiscordPerson bot)
    {
        var account = PersonWire.Of(bot);
        account["email"] = null;
        account["verified"] = true;
        account["mfa_enabled"] = true;
        account["flags"] = 0;
        return account;
    }

    private static JsonObject Pad(JsonObject ready, int bytes)
    {
        var missing = bytes - ready.ToJsonString().Length;
        if (missing > 0)
        {
            ready["_trace"] = new JsonArray("loopback", new string('x', missing));
        }

        return ready;
    }
}
