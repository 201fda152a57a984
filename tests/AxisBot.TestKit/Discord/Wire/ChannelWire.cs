using System.Globalization;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>Channels and threads as Discord writes them.</summary>
internal static class ChannelWire
{
    private const int Day = 1440;

    public static JsonObject Of(DiscordChannel channel)
    {
        var written = new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["type"] = (int)channel.Kind,
            ["flags"] = 0,
            ["last_message_id"] = channel.Messages is [.., var last] ? last.Id.ToString() : null,
        };
        if (channel.Recipient is { } recipient)
        {
            written["recipients"] = new JsonArray(PersonWire.Of(recipient));
            return written;
        }

        written["guild_id"] = channel.Guild!.Id.ToString();
        written["name"] = channel.Name;
        written["parent_id"] = channel.Parent?.Id.ToString();
        written["rate_limit_per_user"] = 0;
        AddParticulars(written, channel);
        return written;
    }

    private static void AddParticulars(JsonObject written, DiscordChannel channel)
    {
        if (channel.IsThread)
        {
            AddThread(written, channel);
            return;
        }

        written["position"] = 0;
        written["topic"] = null;
        written["nsfw"] = false;
        written["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(pair => Overwrite(pair.Key, pair.Value, channel))]);
    }

    private static void AddThread(JsonObject written, DiscordChannel thread)
    {
        written["owner_id"] = thread.Owner?.Id.ToString();
        written["message_count"] = thread.Messages.Count;
        written["total_message_sent"] = thread.AllMessages.Count;
        written["member_count"] = 1;
        written["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["auto_archive_duration"] = Day,
            ["archive_timestamp"] = Moment.Write(thread.Id.At),
            ["locked"] = thread.IsLocked,
            ["create_timestamp"] = Moment.Write(thread.Id.At),
        };
    }

    private static JsonObject Overwrite(Snowflake target, (DiscordPermissions Allowed, DiscordPermissions Denied) said, DiscordChannel channel) => new JsonObject
    {
        ["id"] = target.ToString(),
        ["type"] = channel.Guild!.Roles.Any(role => role.Id == target) ? 0 : 1,
        ["allow"] = ((ulong)said.Allowed).ToString(CultureInfo.InvariantCulture),
        ["deny"] = ((ulong)said.Denied).ToString(CultureInfo.InvariantCulture),
    };
}
