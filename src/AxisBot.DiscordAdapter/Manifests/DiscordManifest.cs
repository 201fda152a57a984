using System.Globalization;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Commands;
using AxisBot.DiscordAdapter.Commands;
using AxisBot.DiscordAdapter.Gateway;

namespace AxisBot.DiscordAdapter.Manifests;

/// <summary>What AxisBot is in Discord: the links by which it is invited with the fewest permissions, and its commands.</summary>
public static class DiscordManifest
{
    private const string Unknown = "YOUR_APPLICATION_ID";
    private const string Authorize = "https://discord.com/oauth2/authorize";

    private static readonly string[] Intents = ["GUILDS", "GUILD_MESSAGES", "DIRECT_MESSAGES"];

    /// <summary>The manifest for some settings.</summary>
    public static JsonObject Of(DiscordSettings settings, CommandBook book)
    {
        var application = DiscordToken.ApplicationOf(settings.Token) ?? Unknown;
        var needed = Permissions.Needed(settings);
        return new JsonObject
        {
            ["invite_to_server"] = $"{Authorize}?client_id={application}&integration_type=0&scope=bot+applications.commands&permissions={needed.ToString(CultureInfo.InvariantCulture)}",
            ["install_for_oneself"] = $"{Authorize}?client_id={application}&integration_type=1&scope=applications.commands",
            ["permissions"] = new JsonArray([.. Permissions.Missing(0, needed).Select(name => (JsonNode)name)]),
            ["intents"] = new JsonArray([.. Intents.Concat(settings.ReadsMessages ? ["MESSAGE_CONTENT (privileged)"] : []).Select(name => (JsonNode)name)]),
            ["intents_bits"] = GatewayPayloads.Intents | (settings.ReadsMessages ? GatewayPayloads.MessageContent : 0),
            ["commands"] = CommandList.Of(book),
        };
    }
}
