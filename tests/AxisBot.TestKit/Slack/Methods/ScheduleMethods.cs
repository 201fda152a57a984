using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Messages that are posted later.</summary>
internal sealed class ScheduleMethods(TimeProvider time, ChannelDoor door, MessageRules rules, PostDesk desk, Ids ids) : IMethods
{
    private const int MostInAWhile = 30;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(120);
    private static readonly TimeSpan While = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, ScheduledPost> _waiting = [];

    public IEnumerable<Method> All =>
    [
        new("chat.scheduleMessage", Tier.Three, Schedule) { AnyScopeOf = ["chat:write"] },
        new("chat.scheduledMessages.list", Tier.Three, List),
        new("chat.deleteScheduledMessage", Tier.Three, Delete) { AnyScopeOf = ["chat:write"] },
    ];

    private ApiAnswer Schedule(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (arguments.Number("post_at") is not { } seconds)
        {
            return ApiAnswer.Error("invalid_time");
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var now = time.GetUtcNow();
        return rules.Refuse(arguments)
            ?? (at <= now ? ApiAnswer.Error("time_in_past")
            : at > now + Longest ? ApiAnswer.Error("time_too_far")
            : _waiting.Values.Count(other => other.Channel == channel && (other.At - at).Duration() < While) >= MostInAWhile ? ApiAnswer.Error("restricted_too_many")
            : Keep(new ScheduledPost(ids.Next("Q"), channel, at, arguments, now)));
    }

    private ApiAnswer Keep(ScheduledPost post)
    {
        _waiting[post.Id] = post;
        post.Alarm = time.CreateTimer(_ => Post(post), null, post.At - post.MadeAt, Timeout.InfiniteTimeSpan);
        return ApiAnswer.Ok(("channel", post.Channel.Id), ("scheduled_message_id", post.Id), ("post_at", post.At.ToUnixTimeSeconds()));
    }

    /// <summary>What carries metadata is never posted: Slack's own fault, which its pages tell.</summary>
    private void Post(ScheduledPost post)
    {
        if (_waiting.TryRemove(post.Id, out _) && !post.Arguments.Has("metadata"))
        {
            desk.Post(post.Channel, post.Arguments);
        }
    }

    private ApiAnswer List(Arguments arguments)
    {
        var channel = arguments.Text("channel");
        var waiting = _waiting.Values.Where(post => channel is null || post.Channel.Id == channel).OrderBy(post => post.At).Select(post => (JsonNode)new JsonObject
        {
            ["id"] = post.Id,
            ["channel_id"] = post.Channel.Id,
            ["post_at"] = post.At.ToUnixTimeSeconds(),
            ["date_created"] = post.MadeAt.ToUnixTimeSeconds(),
            ["text"] = post.Arguments.Text("text"),
        });
        return ApiAnswer.Ok(("scheduled_messages", new JsonArray([.. waiting])), ("response_metadata", new JsonObject { ["next_cursor"] = "" }));
    }

    private ApiAnswer Delete(Arguments arguments)
    {
        if (!_waiting.TryGetValue(arguments.Text("scheduled_message_id") ?? "", out var post)
            || post.Channel.Id != arguments.Text("channel")
            || post.At - time.GetUtcNow() <= TooLate)
        {
            return ApiAnswer.Error("invalid_scheduled_message_id");
        }

        _waiting.TryRemove(post.Id, out _);
        post.Alarm?.Dispose();
        return ApiAnswer.Ok();
    }
}
