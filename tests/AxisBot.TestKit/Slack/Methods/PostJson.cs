using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>A message as Slack writes it in answers and events.</summary>
internal static class PostJson
{
    private const string OtherApp = "A0OTHERAPP";
    private const string OtherName = "other";

    public static JsonObject Of(Post post, SlackApp app)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = post.User, ["ts"] = post.Ts, ["team"] = app.TeamId, ["text"] = post.Text };
        Add(json, "client_msg_id", post.ClientMsgId);
        Add(json, "thread_ts", post.ThreadTs);
        Add(json, "blocks", post.Blocks?.DeepClone());
        Add(json, "metadata", post.Metadata?.DeepClone());
        if (post.BotId is not null)
        {
            var (id, name) = post.BotId == app.BotId ? (app.Id, app.Name) : (OtherApp, OtherName);
            json["bot_id"] = post.BotId;
            json["app_id"] = id;
            json["bot_profile"] = new JsonObject { ["id"] = post.BotId, ["app_id"] = id, ["name"] = name, ["deleted"] = false, ["team_id"] = app.TeamId };
        }

        if (post.Former.Count > 0)
        {
            json["edited"] = new JsonObject { ["user"] = post.User, ["ts"] = post.Ts };
        }

        if (post.Files.Count > 0)
        {
            json["files"] = new JsonArray([.. post.Files.Select(Of)]);
        }

        return json;
    }

    public static JsonObject Of(UploadedFile file) => new()
    {
        ["id"] = file.Id,
        ["name"] = file.Name,
        ["title"] = file.Title ?? file.Name,
        ["size"] = file.Length,
        ["mode"] = "hosted",
    };

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
