using System.Globalization;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>An interaction as Discord writes it.</summary>
internal static class InteractionWire
{
    public const int LargestFile = 10 * 1024 * 1024;

    private const int InGuild = 0;
    private const int InDirectMessages = 1;

    public static JsonObject Of(DiscordInteraction interaction)
    {
        var (home, channel, person) = (interaction.Home, interaction.Channel, interaction.Person);
        var written = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = home.World.Bot.Id.ToString(),
            ["type"] = (int)interaction.Kind,
            ["data"] = interaction.Said.DeepClone(),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = ChannelWire.Of(channel),
            ["locale"] = person.Locale,
            ["app_permissions"] = Bits(Permission.Of(home.World.Bot, channel)),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(interaction),
            ["context"] = ContextOf(channel),
            ["attachment_size_limit"] = LargestFile,
        };
        AddPerson(written, channel, person);
        if (interaction.Source is { } source)
        {
            written["message"] = MessageWire.Of(source, mayReadAll: true);
        }

        return written;
    }

    /// <summary>Where it was used: 0 in a guild, 1 in the private talk with the bot.</summary>
    public static int ContextOf(DiscordChannel channel) => channel.Guild is null ? InDirectMessages : InGuild;

    /// <summary>For whom the application is here.</summary>
    public static JsonObject Owners(DiscordInteraction interaction) => interaction.IsOfUserAlone
        ? new JsonObject { ["1"] = interaction.Person.Id.ToString() }
        : new JsonObject { ["0"] = interaction.Channel.Guild?.Id.ToString() ?? "0" };

    private static void AddPerson(JsonObject written, DiscordChannel channel, DiscordPerson person)
    {
        if (channel.Guild is not { } guild)
        {
            written["user"] = PersonWire.Of(person);
            return;
        }

        var member = PersonWire.WholeMember(guild, person);
        member["permissions"] = Bits(Permission.Of(person, channel));
        written["member"] = member;
        written["guild_id"] = guild.Id.ToString();
        written["guild_locale"] = guild.Locale;
        written["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
    }

    private static string Bits(DiscordPermissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);
}
