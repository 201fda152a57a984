using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>A guild as Discord writes it in GUILD_CREATE.</summary>
internal static class GuildWire
{
    public static JsonObject Unavailable(DiscordGuild guild) => new() { ["id"] = guild.Id.ToString(), ["unavailable"] = true };

    public static JsonObject Of(DiscordGuild guild, DiscordPerson bot)
    {
        var written = new JsonObject
        {
            ["id"] = guild.Id.ToString(),
            ["name"] = guild.Name,
            ["preferred_locale"] = guild.Locale,
            ["unavailable"] = false,
            ["owner_id"] = guild.Members.FirstOrDefault(member => !member.IsBot)?.Id.ToString() ?? bot.Id.ToString(),
            ["member_count"] = guild.Members.Count,
            ["joined_at"] = Moment.Write(guild.Id.At),
            ["large"] = false,
            ["roles"] = Array(guild.Roles.Select((role, i) => PersonWire.Of(role, i))),
            ["channels"] = Array(guild.Channels.Where(channel => !channel.IsThread).Select(ChannelWire.Of)),
            ["threads"] = Array(guild.Channels.Where(channel => channel.IsThread && !channel.IsArchived).Select(ChannelWire.Of)),
            ["members"] = guild.HasBot ? new JsonArray(PersonWire.WholeMember(guild, bot)) : [],
        };
        AddUsualValues(written);
        return written;
    }

    private static void AddUsualValues(JsonObject written)
    {
        foreach (var empty in new[] { "emojis", "stickers", "features", "presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds" })
        {
            written[empty] = new JsonArray();
        }

        foreach (var none in new[] { "icon", "splash", "banner", "description", "discovery_splash", "afk_channel_id", "application_id", "system_channel_id", "rules_channel_id", "public_updates_channel_id", "vanity_url_code", "safety_alerts_channel_id" })
        {
            written[none] = null;
        }

        foreach (var zero in new[] { "afk_timeout", "verification_level", "default_message_notifications", "explicit_content_filter", "mfa_level", "premium_tier", "nsfw_level", "system_channel_flags" })
        {
            written[zero] = 0;
        }

        written["premium_progress_bar_enabled"] = false;
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
