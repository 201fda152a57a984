using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>Tells the app of what happens in the workspace, as far as it subscribed and has the scopes.</summary>
internal sealed class EventFeed(TimeProvider time, SlackApp app, Ids ids, Timestamps timestamps, EventQuota quota, PostOffice office)
{
    /// <summary>Somebody said something: a message in a channel, and a mention where the bot is named, each an event of its own.</summary>
    public IReadOnlyList<Delivery> Said(Post post, Channel channel)
    {
        var told = new List<Delivery>();
        if (HearsMessages(channel))
        {
            told.Add(Tell(InChannel(PostJson.Of(post, app), post, channel)));
        }

        if (channel.Kind != ChannelKind.Direct && post.BotId != app.BotId && Names(post) && channel.Has(app.BotUserId) && app.Hears("app_mention", "app_mentions:read"))
        {
            var mention = InChannel(PostJson.Of(post, app), post, channel);
            mention["type"] = "app_mention";
            mention.Remove("channel_type");
            told.Add(Tell(mention));
        }

        return told;
    }

    /// <summary>A message reads otherwise now.</summary>
    public IReadOnlyList<Delivery> Changed(Post before, Post after, Channel channel) => HearsMessages(channel)
        ? [Tell(new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["hidden"] = true,
            ["channel"] = channel.Id,
            ["channel_type"] = channel.TypeInEvents,
            ["ts"] = timestamps.Next(),
            ["event_ts"] = timestamps.Next(),
            ["message"] = PostJson.Of(after, app),
            ["previous_message"] = PostJson.Of(before, app),
        })]
        : [];

    /// <summary>A message is gone.</summary>
    public IReadOnlyList<Delivery> Deleted(Post post, Channel channel) => HearsMessages(channel)
        ? [Tell(new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["hidden"] = true,
            ["channel"] = channel.Id,
            ["channel_type"] = channel.TypeInEvents,
            ["ts"] = timestamps.Next(),
            ["event_ts"] = timestamps.Next(),
            ["deleted_ts"] = post.Ts,
            ["previous_message"] = PostJson.Of(post, app),
        })]
        : [];

    /// <summary>Something else happened; nobody is told where the app did not subscribe.</summary>
    public Delivery? Happened(string type, string? scope, params (string Name, JsonNode? Value)[] members)
    {
        if (!app.Hears(type, scope))
        {
            return null;
        }

        var happened = new JsonObject { ["type"] = type };
        foreach (var (name, value) in members.Where(member => member.Value is not null))
        {
            happened[name] = value;
        }

        happened["event_ts"] = timestamps.Next();
        return Tell(happened);
    }

    /// <summary>Tells the app of an event as it is, whether it subscribed or not; of too many it is told only that they were too many.</summary>
    public Delivery Tell(JsonObject happened) => office.Send(DeliveryKind.Event, quota.Take() ? Wrapped(happened) : TooMany(), acceptsAnswer: false);

    /// <summary>An event in what Slack puts around it.</summary>
    public JsonObject Wrapped(JsonObject happened) => new()
    {
        ["token"] = "verification-token",
        ["team_id"] = app.TeamId,
        ["context_team_id"] = app.TeamId,
        ["api_app_id"] = app.Id,
        ["event"] = happened,
        ["type"] = "event_callback",
        ["event_id"] = ids.Next("Ev"),
        ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = app.TeamId,
            ["user_id"] = app.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = ids.Next("4-"),
    };

    private JsonObject TooMany() => new()
    {
        ["token"] = "verification-token",
        ["type"] = "app_rate_limited",
        ["team_id"] = app.TeamId,
        ["minute_rate_limited"] = time.GetUtcNow().ToUnixTimeSeconds() / 60 * 60,
        ["api_app_id"] = app.Id,
    };

    private bool HearsMessages(Channel channel) =>
        channel.Has(app.BotUserId) && app.Hears($"message.{channel.Family}", $"{channel.Family}:history");

    private bool Names(Post post) => post.Text.Contains($"<@{app.BotUserId}>", StringComparison.Ordinal);

    private static JsonObject InChannel(JsonObject message, Post post, Channel channel)
    {
        message["channel"] = channel.Id;
        message["event_ts"] = post.Ts;
        message["channel_type"] = channel.TypeInEvents;
        return message;
    }
}
