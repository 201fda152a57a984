using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Wire;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>
/// Tells all members of a guild to a bot that asks for them: once in 30 s for each guild, and only with the intent. Whoever asks for
/// some of them by name is not answered; no limit is documented for that.
/// </summary>
internal sealed class MemberRequests(LoopbackDiscord home)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Snowflake, DateTimeOffset> _lastByGuild = [];

    public void Answer(GatewaySession session, JsonObject said)
    {
        if (!WantsAll(said) || home.World.FindGuild(Snowflake.Parse(said["guild_id"]?.ToString())) is not { HasBot: true } guild)
        {
            return;
        }

        if (!session.Intents.HasFlag(GatewayIntents.GuildMembers))
        {
            home.Complain($"gateway {GatewayOp.RequestGuildMembers}", "all members without the intent for members");
            return;
        }

        var now = home.Time.GetUtcNow();
        if (_lastByGuild.TryGetValue(guild.Id, out var last) && now - last < Pause)
        {
            session.Dispatch("RATE_LIMITED", TooSoon(last + Pause - now, Named(guild.Id, said)), now);
            return;
        }

        _lastByGuild[guild.Id] = now;
        var chunk = Named(guild.Id, said);
        chunk["members"] = new JsonArray([.. guild.Members.Select(person => PersonWire.WholeMember(guild, person))]);
        chunk["chunk_index"] = 0;
        chunk["chunk_count"] = 1;
        session.Dispatch("GUILD_MEMBERS_CHUNK", chunk, now);
    }

    private static bool WantsAll(JsonObject said) => said["user_ids"] is null && said["query"]?.ToString() == "" && said["limit"]?.ToString() == "0";

    private static JsonObject TooSoon(TimeSpan wait, JsonObject meta) => new()
    {
        ["opcode"] = (int)GatewayOp.RequestGuildMembers,
        ["retry_after"] = wait.TotalSeconds,
        ["meta"] = meta,
    };

    /// <summary>The guild, and what the asker gave to find the answer by.</summary>
    private static JsonObject Named(Snowflake guild, JsonObject said)
    {
        var named = new JsonObject { ["guild_id"] = guild.ToString() };
        if (said["nonce"] is { } nonce)
        {
            named["nonce"] = nonce.DeepClone();
        }

        return named;
    }
}
