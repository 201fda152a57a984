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
    private const int ChatCommand = 1;
    private const string Authorize = "https://discord.com/oauth2/authorize";

    private static readonly string[] Intents = ["GUILDS", "GUILD_MESSAGES", "DIRECT_MESSAGES"];

    /// <summary>What of the manifest a person needs, in words: the links first, since they are what is opened.</summary>
    public static IReadOnlyList<string> InWords(DiscordSettings settings, CommandBook book)
    {
        var manifest = Of(settings, book);
        var commands = manifest["commands"]!.AsArray().Select(command => (int?)command!["type"] == ChatCommand ? $"/{command["name"]}" : $"{command["name"]}");
        return
        [
            "Invite AxisBot to a server:",
            $"  {manifest["invite_to_server"]}",
            "Take it along for oneself (with User Install turned on in the developer portal):",
            $"  {manifest["install_for_oneself"]}",
            .. DiscordToken.ApplicationOf(settings.Token) is null ? [$"  Put the Application ID (General Information) in the place of {Unknown}, or set Discord:Token."] : Array.Empty<string>(),
            "",
            $"Permissions: {Joined(manifest["permissions"]!)}",
            $"Intents: {Joined(manifest["intents"]!)}{(settings.ReadsMessages ? "" : "; none is privileged")}",
            $"Commands: {string.Join(", ", commands)}; {(settings.RegistersCommands ? "AxisBot registers them when it starts" : "AxisBot does not register them, since Discord:Commands is false")}",
        ];
    }

    private static string Joined(JsonNode names) => string.Join(", ", names.AsArray().Select(name => $"{name}"));

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
