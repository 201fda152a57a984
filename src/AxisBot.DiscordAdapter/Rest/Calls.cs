using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>The requests that AxisBot makes.</summary>
internal static class Calls
{
    private const string Original = "@original";

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BeforeLate = TimeSpan.FromMilliseconds(1300);

    public static RestCall Gateway() => new(HttpMethod.Get, "gateway/bot", "gateway/bot", "");

    public static RestCall Me() => new(HttpMethod.Get, "users/@me", "users/@me", "");

    public static RestCall Application() => new(HttpMethod.Get, "applications/@me", "applications/@me", "");

    public static RestCall Channel(Id channel) => new(HttpMethod.Get, "channels/{channel}", $"channels/{channel}", $"{channel}");

    public static RestCall Unarchive(Id thread) =>
        new(HttpMethod.Patch, "channels/{channel}", $"channels/{thread}", $"{thread}") { Body = new JsonObject { ["archived"] = false } };

    public static RestCall Guild(Id guild) => new(HttpMethod.Get, "guilds/{guild}", $"guilds/{guild}", $"{guild}");

    public static RestCall Member(Id guild, Id person) => new(HttpMethod.Get, "guilds/{guild}/members/{user}", $"guilds/{guild}/members/{person}", $"{guild}");

    public static RestCall Commands(Id application) =>
        new(HttpMethod.Get, "applications/{application}/commands", $"applications/{application}/commands?with_localizations=true", "");

    public static RestCall WriteCommands(Id application, JsonArray commands) =>
        new(HttpMethod.Put, "applications/{application}/commands", $"applications/{application}/commands", "") { Body = commands };

    public static RestCall Post(Id channel, JsonObject message, IReadOnlyList<RestFile> files) =>
        new(HttpMethod.Post, "channels/{channel}/messages", $"channels/{channel}/messages", $"{channel}") { Body = message, Files = files };

    public static RestCall Edit(Id channel, Id message, JsonObject changed, IReadOnlyList<RestFile> files) =>
        new(HttpMethod.Patch, "channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", $"{channel}") { Body = changed, Files = files };

    public static RestCall Delete(Id channel, Id message) =>
        new(HttpMethod.Delete, "channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", $"{channel}");

    public static RestCall Read(Id channel, Id message) =>
        new(HttpMethod.Get, "channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", $"{channel}");

    public static RestCall ReadAfter(Id channel, Id after, int most) =>
        new(HttpMethod.Get, "channels/{channel}/messages", $"channels/{channel}/messages?after={after}&limit={most}", $"{channel}");

    public static RestCall StartThread(Id channel, Id message, string name) =>
        new(HttpMethod.Post, "channels/{channel}/messages/{message}/threads", $"channels/{channel}/messages/{message}/threads", $"{channel}")
        {
            Body = new JsonObject { ["name"] = name, ["auto_archive_duration"] = 1440 },
        };

    public static RestCall Type(Id channel) => new(HttpMethod.Post, "channels/{channel}/typing", $"channels/{channel}/typing", $"{channel}") { Patience = AtOnce, Deadline = BeforeLate };

    public static RestCall Callback(Id interaction, string token, JsonObject answer) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{interaction}/{Uri.EscapeDataString(token)}/callback?with_response=true", token)
        {
            Body = answer,
            IsOfInteraction = true,
            Patience = AtOnce,
            Deadline = BeforeLate,
        };

    public static RestCall EditOriginal(Id application, string token, JsonObject changed, IReadOnlyList<RestFile> files) =>
        OfWebhook(HttpMethod.Patch, application, token, $"/messages/{Original}") with { Body = changed, Files = files };

    public static RestCall ReadOriginal(Id application, string token) => OfWebhook(HttpMethod.Get, application, token, $"/messages/{Original}");

    public static RestCall DeleteOriginal(Id application, string token) => OfWebhook(HttpMethod.Delete, application, token, $"/messages/{Original}");

    public static RestCall FollowUp(Id application, string token, JsonObject message, IReadOnlyList<RestFile> files) =>
        OfWebhook(HttpMethod.Post, application, token, "") with { Body = message, Files = files };

    private static RestCall OfWebhook(HttpMethod method, Id application, string token, string rest) =>
        new(method, $"webhooks/{{application}}/{{token}}{rest}", $"webhooks/{application}/{Uri.EscapeDataString(token)}{rest}", token) { IsOfInteraction = true };
}
