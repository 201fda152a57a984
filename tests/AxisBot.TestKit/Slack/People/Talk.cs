using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.People;

/// <summary>What people say, change and take back.</summary>
internal sealed class Talk(TimeProvider time, Workspace workspace, Timestamps timestamps, Ids ids, EventFeed feed)
{
    /// <summary>A text as Slack writes what a person typed.</summary>
    public static string Escape(string typed) => typed
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public Said Say(Member by, Channel channel, string text, string? thread, string? clientMsgId = null)
    {
        var post = workspace.Add(new Post(channel.Id, timestamps.Next(), by.Id, text)
        {
            ThreadTs = thread,
            BotId = by.IsBot ? by.Id.Replace('U', 'B') : null,
            ClientMsgId = clientMsgId ?? ids.NextUuid(),
            Blocks = [RichText(text)],
            PostedAt = time.GetUtcNow(),
        });
        return new Said(channel, post, feed.Said(post, channel));
    }

    public IReadOnlyList<Delivery> Edit(Said said, string text)
    {
        var before = workspace.FindPost(said.Channel.Id, said.Ts)!;
        workspace.Change(said.Channel.Id, said.Ts, post => post.Changed(text, [RichText(text)], time.GetUtcNow()), out var after);
        return feed.Changed(before, after!, said.Channel);
    }

    public IReadOnlyList<Delivery> Delete(Said said)
    {
        workspace.Change(said.Channel.Id, said.Ts, post => post with { IsDeleted = true }, out var deleted);
        return feed.Deleted(deleted!, said.Channel);
    }

    public Delivery? React(Member by, Post post, string emoji)
    {
        workspace.Change(post.Channel, post.Ts, known => known with { Reactions = [.. known.Reactions, new Reaction(by.Id, emoji)] }, out _);
        return feed.Happened(
            "reaction_added",
            "reactions:read",
            ("user", by.Id),
            ("reaction", emoji),
            ("item_user", post.User),
            ("item", new JsonObject { ["type"] = "message", ["channel"] = post.Channel, ["ts"] = post.Ts }));
    }

    private static JsonObject RichText(string text) => new()
    {
        ["type"] = "rich_text",
        ["block_id"] = "b1",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        }),
    };
}
