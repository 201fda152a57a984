using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>What the app is told of a person who presses, chooses, fills in or calls.</summary>
internal sealed class Payloads(SlackApp app, Timestamps timestamps, Views views)
{
    private const string Domain = "loopback";

    public JsonObject BlockAction(Member by, Channel channel, Post post, JsonObject action, string trigger, string responseUrl)
    {
        var payload = Common("block_actions", by, trigger);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = post.Ts,
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = post.VisibleTo is not null,
            ["thread_ts"] = post.ThreadTs,
        };
        payload["channel"] = ChannelJson(channel);
        payload["message"] = PostJson.Of(post, app);
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl;
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject BlockActionInView(Member by, View view, JsonObject action, string trigger)
    {
        var payload = Common("block_actions", by, trigger);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = views.Json(view);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject MessageAction(Member by, Channel channel, Post post, string callback, string trigger, string responseUrl)
    {
        var payload = Common("message_action", by, trigger);
        payload["callback_id"] = callback;
        payload["action_ts"] = timestamps.Next();
        payload["channel"] = ChannelJson(channel);
        payload["message_ts"] = post.Ts;
        payload["message"] = PostJson.Of(post, app);
        payload["response_url"] = responseUrl;
        return payload;
    }

    public JsonObject ViewEvent(string type, Member by, View view, JsonObject? values, string? trigger)
    {
        var payload = Common(type, by, trigger);
        payload["view"] = views.Json(view, values);
        if (type == "view_submission")
        {
            payload["response_urls"] = new JsonArray();
        }
        else
        {
            payload["is_cleared"] = false;
        }

        return payload;
    }

    public JsonObject Command(Member by, Channel channel, string command, string text, string trigger, string responseUrl) => new()
    {
        ["token"] = "verification-token",
        ["team_id"] = app.TeamId,
        ["team_domain"] = Domain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.Kind == ChannelKind.Direct ? "directmessage" : channel.Name,
        ["user_id"] = by.Id,
        ["user_name"] = by.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = app.Id,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    /// <summary>What was pressed or chosen: the element's own words, and what was chosen of it.</summary>
    public JsonObject Action(JsonObject block, JsonObject element, params (string Name, JsonNode? Value)[] chosen)
    {
        var action = new JsonObject
        {
            ["type"] = element["type"]!.DeepClone(),
            ["block_id"] = block["block_id"]!.DeepClone(),
            ["action_id"] = element["action_id"]!.DeepClone(),
            ["action_ts"] = timestamps.Next(),
        };
        foreach (var name in (string[])["text", "value", "style"])
        {
            if (element[name] is { } own)
            {
                action[name] = own.DeepClone();
            }
        }

        foreach (var (name, value) in chosen)
        {
            action[name] = value;
        }

        return action;
    }

    private JsonObject Common(string type, Member by, string? trigger)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = app.TeamId, ["domain"] = Domain },
            ["user"] = new JsonObject { ["id"] = by.Id, ["username"] = by.Name, ["name"] = by.Name, ["team_id"] = app.TeamId },
            ["api_app_id"] = app.Id,
            ["token"] = "verification-token",
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
        if (trigger is not null)
        {
            payload["trigger_id"] = trigger;
        }

        return payload;
    }

    private static JsonObject ChannelJson(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Kind == ChannelKind.Direct ? "directmessage" : channel.Name,
    };
}
