using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Puts the messages of the bot into channels, and lets those hear of it who subscribed.</summary>
internal sealed class PostDesk(TimeProvider time, Workspace workspace, Timestamps timestamps, Ids ids, EventFeed feed, Journal journal)
{
    /// <summary>Posts what a call brought.</summary>
    public Post Post(Channel channel, Arguments arguments, string? visibleTo = null, bool isStreaming = false, IReadOnlyList<UploadedFile>? files = null)
    {
        var text = MessageRules.TextOf(arguments);
        var post = workspace.Add(new Post(channel.Id, timestamps.Next(), workspace.App.BotUserId, text)
        {
            BotId = workspace.App.BotId,
            ThreadTs = RootOf(channel, arguments.Text("thread_ts")),
            Blocks = BlockIds.Given(arguments.Json("blocks") as JsonArray, ids),
            Metadata = arguments.Json("metadata") as JsonObject,
            PostedAt = time.GetUtcNow(),
            VisibleTo = visibleTo,
            IsStreaming = isStreaming,
            Files = files ?? [],
            Arguments = arguments.Raw,
        });
        if (visibleTo is null && !isStreaming)
        {
            feed.Said(post, channel);
        }

        return post;
    }

    /// <summary>Puts other words in a message.</summary>
    public Post Change(Channel channel, Arguments arguments)
    {
        var before = workspace.FindPost(channel.Id, arguments.Text("ts"))!;
        var text = arguments.Has("text") || arguments.Has("markdown_text") ? MessageRules.TextOf(arguments) : before.Text;
        workspace.Change(channel.Id, before.Ts, post => post.Changed(text, BlockIds.Given(arguments.Json("blocks") as JsonArray, ids), time.GetUtcNow()), out var after);
        feed.Changed(before, after!, channel);
        return after!;
    }

    /// <summary>Takes a message away.</summary>
    public void Delete(Channel channel, string ts)
    {
        workspace.Change(channel.Id, ts, post => post with { IsDeleted = true }, out var deleted);
        feed.Deleted(deleted!, channel);
    }

    /// <summary>A thread hangs on its root: Slack takes a reply for it too, and then nobody finds what was said.</summary>
    private string? RootOf(Channel channel, string? thread)
    {
        if (thread is not null && workspace.FindPost(channel.Id, thread)?.ThreadTs is { } root && root != thread)
        {
            journal.Surprise($"{thread} is a reply in the thread {root}, and was taken for the root of one.");
        }

        return thread;
    }
}
