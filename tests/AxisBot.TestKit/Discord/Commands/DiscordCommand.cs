using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Commands;

/// <summary>A command as the bot has registered it.</summary>
/// <param name="Id">Its id; it keeps it as long as its name and type.</param>
/// <param name="Guild">For which guild alone; null for all.</param>
/// <param name="Version">When it last changed.</param>
/// <param name="Definition">All of it.</param>
public sealed record DiscordCommand(Snowflake Id, DiscordGuild? Guild, Snowflake Version, JsonObject Definition)
{
    private const int ChatInput = 1;

    private static readonly string[] Localizations = ["name_localizations", "description_localizations"];

    /// <summary>Its name.</summary>
    public string Name => Definition["name"]!.GetValue<string>();

    /// <summary>What it is: 1 a slash command, 2 one for people, 3 one for messages.</summary>
    public int Type => TypeOf(Definition);

    internal static int TypeOf(JsonObject definition) => definition["type"]?.GetValue<int>() ?? ChatInput;

    /// <summary>Whether it can be used somewhere: 0 in guilds, 1 in the private talk with the bot, 2 in other private talks.</summary>
    internal bool IsFor(int context) => Definition["contexts"] is not JsonArray contexts || contexts.Any(known => known!.GetValue<int>() == context);

    /// <summary>Whether it can be installed: 0 in guilds, 1 by people for themselves.</summary>
    internal bool IsInstallableIn(int integration) =>
        Definition["integration_types"] is JsonArray types ? types.Any(known => known!.GetValue<int>() == integration) : integration == 0;

    internal JsonObject Write(DiscordPerson bot, bool withLocalizations)
    {
        var written = Definition.DeepClone().AsObject();
        written["id"] = Id.ToString();
        written["type"] = Type;
        written["application_id"] = bot.Id.ToString();
        written["version"] = Version.ToString();
        written["description"] ??= "";
        written["default_member_permissions"] ??= null;
        written["nsfw"] ??= false;
        if (Guild is not null)
        {
            written["guild_id"] = Guild.Id.ToString();
        }

        if (!withLocalizations)
        {
            Strip(written);
        }

        return written;
    }

    private static void Strip(JsonObject part)
    {
        foreach (var name in Localizations)
        {
            part.Remove(name);
        }

        foreach (var inner in new[] { part["options"], part["choices"] }.OfType<JsonArray>().SelectMany(items => items).OfType<JsonObject>())
        {
            Strip(inner);
        }
    }
}
