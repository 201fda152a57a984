using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Messages that grow while they are read.</summary>
internal sealed class StreamMethods(Workspace workspace, ChannelDoor door, StreamRules rules, PostDesk desk, Streams streams, Sessions sessions, Ids ids) : IMethods
{
    private static readonly string[] Write = ["chat:write"];

    public IEnumerable<Method> All =>
    [
        new("chat.startStream", Tier.Two, Start) { AnyScopeOf = Write },
        new("chat.appendStream", Tier.Four, Append) { AnyScopeOf = Write },
        new("chat.stopStream", Tier.Two, Stop) { AnyScopeOf = Write },
    ];

    private ApiAnswer Start(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if ((RefuseStart(channel, arguments) ?? rules.Refuse(arguments, contentIsNeeded: false)) is { } wrong)
        {
            return wrong;
        }

        var post = desk.Post(channel, new Arguments(WithoutContent(arguments)), isStreaming: true);
        streams.Begin(post, FormOf(arguments));
        return Grown(channel, post.Ts, arguments);
    }

    private ApiAnswer Append(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        var wrong = rules.Refuse(arguments, contentIsNeeded: true)
            ?? streams.Refuse(channel.Id, arguments.Text("ts"), FormOf(arguments))
            ?? StreamRules.RefuseTotal(workspace.FindPost(channel.Id, arguments.Text("ts"))!, arguments);
        return wrong ?? Grown(channel, arguments.Text("ts")!, arguments);
    }

    private ApiAnswer Stop(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        var wrong = rules.Refuse(arguments, contentIsNeeded: false)
            ?? rules.RefuseEnd(arguments)
            ?? streams.Refuse(channel.Id, arguments.Text("ts"), FormOf(arguments))
            ?? StreamRules.RefuseTotal(workspace.FindPost(channel.Id, arguments.Text("ts"))!, arguments);
        if (wrong is not null)
        {
            return wrong;
        }

        var ts = arguments.Text("ts")!;
        Grown(channel, ts, arguments);
        streams.End(channel.Id, ts);
        workspace.Change(channel.Id, ts, post => post with { Blocks = BlockIds.Given(arguments.Json("blocks") as JsonArray, ids), Metadata = arguments.Json("metadata") as JsonObject }, out var final);
        if (arguments.Text("session_status") is { } status && final!.ThreadTs is { } thread)
        {
            sessions.Set(channel.Id, thread, status, null);
        }

        return ApiAnswer.Ok(("channel", channel.Id), ("ts", ts), ("message", PostJson.Of(final!, workspace.App)));
    }

    /// <summary>A stream hangs on a message of a person; in a channel Slack wants to know for whom it is.</summary>
    private ApiAnswer? RefuseStart(Channel channel, Arguments arguments)
    {
        if (arguments.Text("thread_ts") is not { } thread)
        {
            return ApiAnswer.Missing("thread_ts");
        }

        if (workspace.FindPost(channel.Id, thread) is null)
        {
            return ApiAnswer.Error("thread_not_found");
        }

        var isDirect = channel.Kind == ChannelKind.Direct;
        return isDirect ? null
            : arguments.Text("recipient_team_id") is null ? ApiAnswer.Error("missing_recipient_team_id")
            : arguments.Text("recipient_user_id") is not { } user ? ApiAnswer.Error("missing_recipient_user_id")
            : workspace.FindMember(user) is null ? ApiAnswer.Error("user_not_found")
            : null;
    }

    private ApiAnswer Grown(Channel channel, string ts, Arguments arguments)
    {
        var (text, pieces) = StreamRules.ContentOf(arguments);
        workspace.Change(channel.Id, ts, post => post with { Text = post.Text + text, Pieces = [.. post.Pieces, .. pieces] }, out _);
        return ApiAnswer.Ok(("channel", channel.Id), ("ts", ts));
    }

    private static StreamForm FormOf(Arguments arguments) =>
        arguments.Json("chunks") is JsonArray { Count: > 0 } ? StreamForm.Pieces
        : arguments.Text("markdown_text") is not null ? StreamForm.Text
        : StreamForm.Open;

    private static JsonObject WithoutContent(Arguments arguments)
    {
        var rest = (JsonObject)arguments.Raw.DeepClone();
        rest.Remove("markdown_text");
        rest.Remove("chunks");
        return rest;
    }
}
