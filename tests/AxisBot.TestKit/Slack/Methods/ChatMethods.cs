using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Posting, changing and taking away.</summary>
internal sealed class ChatMethods(Workspace workspace, ChannelDoor door, MessageRules rules, PostDesk desk) : IMethods
{
    private static readonly string[] Write = ["chat:write"];

    public IEnumerable<Method> All =>
    [
        new("chat.postMessage", Tier.Posting, Post) { AnyScopeOf = Write },
        new("chat.postEphemeral", Tier.Four, PostEphemeral) { AnyScopeOf = Write },
        new("chat.update", Tier.Three, Update) { AnyScopeOf = Write },
        new("chat.delete", Tier.Three, Delete) { AnyScopeOf = Write },
    ];

    private ApiAnswer Post(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (rules.Refuse(arguments) is { } wrong)
        {
            return wrong;
        }

        if (arguments.Text("thread_ts") is { } thread && workspace.FindPost(channel.Id, thread) is null)
        {
            return ApiAnswer.Error("thread_not_found");
        }

        var post = desk.Post(channel, arguments);
        return Posted(post).Warned(MessageRules.IsTruncated(arguments) ? "message_truncated" : null);
    }

    private ApiAnswer PostEphemeral(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (arguments.Text("user") is not { } user || workspace.FindMember(user) is null)
        {
            return ApiAnswer.Error("user_not_found");
        }

        if (!channel.Has(user))
        {
            return ApiAnswer.Error("user_not_in_channel");
        }

        return rules.Refuse(arguments) is { } wrong
            ? wrong
            : ApiAnswer.Ok(("message_ts", desk.Post(channel, arguments, visibleTo: user).Ts));
    }

    private ApiAnswer Update(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (RefuseOwn(channel, arguments.Text("ts"), "cant_update_message") is { } not)
        {
            return not;
        }

        if (rules.RefuseUpdate(arguments) is { } wrong)
        {
            return wrong;
        }

        var post = desk.Change(channel, arguments);
        return ApiAnswer.Ok(("channel", channel.Id), ("ts", post.Ts), ("text", post.Text), ("message", PostJson.Of(post, workspace.App)));
    }

    private ApiAnswer Delete(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (RefuseOwn(channel, arguments.Text("ts"), "cant_delete_message") is { } not)
        {
            return not;
        }

        desk.Delete(channel, arguments.Text("ts")!);
        return ApiAnswer.Ok(("channel", channel.Id), ("ts", arguments.Text("ts")));
    }

    /// <summary>Only its own messages, only those that all see, and none that still streams.</summary>
    private ApiAnswer? RefuseOwn(Channel channel, string? ts, string notOwn) => workspace.FindPost(channel.Id, ts) switch
    {
        null or { VisibleTo: not null } => ApiAnswer.Error("message_not_found"),
        { BotId: var bot } when bot != workspace.App.BotId => ApiAnswer.Error(notOwn),
        { IsStreaming: true } => ApiAnswer.Error("streaming_state_conflict"),
        _ => null,
    };

    private ApiAnswer Posted(Post post) =>
        ApiAnswer.Ok(("channel", post.Channel), ("ts", JsonValue.Create(post.Ts)), ("message", PostJson.Of(post, workspace.App)));
}
