using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>People, members and roles as Discord writes them.</summary>
internal static class PersonWire
{
    public static JsonObject Of(DiscordPerson person)
    {
        var written = new JsonObject
        {
            ["id"] = person.Id.ToString(),
            ["username"] = person.Name,
            ["discriminator"] = "0",
            ["global_name"] = person.IsBot ? null : person.Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
        };
        if (person.IsBot)
        {
            written["bot"] = true;
        }

        return written;
    }

    /// <summary>A member as it stands beside a message, without the account.</summary>
    public static JsonObject Member(DiscordGuild guild, DiscordPerson person) => new()
    {
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = new JsonArray([.. guild.RolesOf(person).Select(role => (JsonNode)role.Id.ToString())]),
        ["joined_at"] = Moment.Write(guild.Id.At),
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
        ["communication_disabled_until"] = null,
    };

    /// <summary>A member with the account, as it stands in a guild.</summary>
    public static JsonObject WholeMember(DiscordGuild guild, DiscordPerson person)
    {
        var member = Member(guild, person);
        member["user"] = Of(person);
        return member;
    }

    public static JsonObject Of(DiscordRole role, int position) => new()
    {
        ["id"] = role.Id.ToString(),
        ["name"] = role.Name,
        ["color"] = 0,
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = position,
        ["permissions"] = ((ulong)role.Permissions).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["managed"] = false,
        ["mentionable"] = role.IsMentionable,
        ["flags"] = 0,
    };
}
