using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>A modal or a home tab as somebody sees it.</summary>
/// <param name="Id">Its id, "V...".</param>
/// <param name="User">Who sees it.</param>
/// <param name="Body">What the app sent.</param>
/// <param name="Hash">Changes with each change of it.</param>
public sealed record View(string Id, string User, JsonObject Body, string Hash)
{
    /// <summary>The view below which all others lie.</summary>
    public string RootId { get; init; } = Id;

    /// <summary>The view under it; null under the first.</summary>
    public string? PreviousId { get; init; }

    /// <summary>Whether the person still sees it.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>"modal" or "home".</summary>
    public string Kind => (string?)Body["type"] ?? "";

    /// <summary>What the app calls it when it comes back.</summary>
    public string? CallbackId => (string?)Body["callback_id"];

    /// <summary>What the app wrote to itself.</summary>
    public string? PrivateMetadata => (string?)Body["private_metadata"];

    /// <summary>Its blocks.</summary>
    public JsonArray Blocks => Body["blocks"] as JsonArray ?? [];

    /// <summary>As Slack writes it.</summary>
    internal JsonObject ToJson(string team, string app, string bot, JsonObject? values = null)
    {
        var json = (JsonObject)Body.DeepClone();
        json["id"] = Id;
        json["team_id"] = team;
        json["app_id"] = app;
        json["bot_id"] = bot;
        json["hash"] = Hash;
        json["root_view_id"] = RootId;
        json["previous_view_id"] = PreviousId;
        json["private_metadata"] ??= "";
        json["callback_id"] ??= "";
        json["state"] = new JsonObject { ["values"] = values?.DeepClone() ?? new JsonObject() };
        return json;
    }
}
