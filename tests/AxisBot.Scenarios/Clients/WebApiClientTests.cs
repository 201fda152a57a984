using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Scenarios.Clients;

/// <summary>@slack/web-api against the loopback Slack: what it takes for an answer and what for a refusal.</summary>
public sealed class WebApiClientTests
{
    private const string Post = "chat.postMessage";

    /// <summary>Node's timers may be early by a little.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);

    [NodeFact(NodePlace.Bolt)]
    public async Task A_message_is_posted_changed_read_and_taken_away()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.App.Scopes.Add("channels:history");
        var room = slack.AddChannel("room");
        var old = slack.Workspace.Posts(room.Id).Count;

        using var first = await RunAsync(slack, Call(Post, new JsonObject { ["channel"] = room.Id, ["text"] = "one" }));
        var ts = (string)first.Told("done")[0]["answer"]!["ts"]!;
        using var client = await RunAsync(
            slack,
            Call("chat.update", new JsonObject { ["channel"] = room.Id, ["ts"] = ts, ["text"] = "two" }),
            Call("conversations.history", new JsonObject { ["channel"] = room.Id }),
            Call("reactions.add", new JsonObject { ["channel"] = room.Id, ["timestamp"] = ts, ["name"] = "eyes" }),
            Call("chat.delete", new JsonObject { ["channel"] = room.Id, ["ts"] = ts }));

        Assert.Empty(client.Told("refused"));
        Assert.Equal("two", (string?)client.Told("done")[1]["answer"]!["messages"]![0]!["text"]);
        Assert.Equal(old, slack.Workspace.Posts(room.Id).Count);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_sends_the_token_in_the_header_and_blocks_as_a_text_of_JSON()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        var room = slack.AddChannel("room");

        using var client = await RunAsync(slack, Call(Post, new JsonObject { ["channel"] = room.Id, ["text"] = "a", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) }));

        var call = Assert.Single(slack.CallsOf(Post));
        Assert.True(call.HasTokenInHeader);
        Assert.Equal("""[{"type":"divider"}]""", (string?)call.Arguments.Raw["blocks"]);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Errors_come_through_with_their_reasons()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        var far = slack.Workspace.AddChannel("far", ChannelKind.Public, withBot: false);
        var room = slack.AddChannel("room");

        using var client = await RunAsync(
            slack,
            Call(Post, new JsonObject { ["channel"] = far.Id, ["text"] = "a" }),
            Call(Post, new JsonObject { ["channel"] = room.Id, ["text"] = "a", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "music" }) }),
            Call("chat.postMassage", []),
            Call("conversations.history", new JsonObject { ["channel"] = room.Id }));

        Assert.Equal(["not_in_channel", "invalid_blocks", "unknown_method", "missing_scope"], client.Told("refused").Select(told => (string?)told["error"]));
        Assert.Contains("json-pointer:/blocks/0/type", (string?)client.Told("refused")[1]["messages"]![0], StringComparison.Ordinal);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_waits_as_long_as_Retry_After_says_and_then_comes_again()
    {
        await using var slack = await LoopbackSlack.StartAsync(TimeProvider.System);
        slack.Faults.Next("auth.test", Fault.RateLimited("1"));

        using var client = await RunAsync(slack, retries: 1, Call("auth.test", []));

        var calls = slack.CallsOf("auth.test");
        Assert.Equal([429, 200], calls.Select(call => call.Status));
        Assert.True(calls[1].At - calls[0].At >= TimeSpan.FromSeconds(1) - Early, $"{calls[1].At - calls[0].At}");
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_does_not_come_again_after_a_status_of_five_hundred_or_a_lost_reply()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        var room = slack.AddChannel("room");
        slack.Faults.Next(Post, Fault.DoneBut(500)).Next(Post, Fault.ReplyLost);
        var hello = new JsonObject { ["channel"] = room.Id, ["text"] = "hello" };

        using var client = await RunAsync(slack, retries: 0, Call(Post, hello), Call(Post, (JsonObject)hello.DeepClone()));

        Assert.Equal(["slack_webapi_http_error", "slack_webapi_request_error"], client.Told("refused").Select(told => (string?)told["error"]));
        Assert.Equal(2, slack.Messages(room).Count);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_comes_again_after_a_lost_reply_where_it_may_and_the_message_stands_there_twice()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        var room = slack.AddChannel("room");
        slack.Faults.Next(Post, Fault.ReplyLost);

        using var client = await RunAsync(slack, retries: 1, Call(Post, new JsonObject { ["channel"] = room.Id, ["text"] = "hello" }));

        Assert.Single(client.Told("done"));
        Assert.Equal(2, slack.Messages(room).Count);
    }

    private static JsonArray Call(string method, JsonObject arguments) => [method, arguments];

    private static Task<NodeProgram> RunAsync(LoopbackSlack slack, params JsonArray[] calls) => RunAsync(slack, 0, calls);

    private static async Task<NodeProgram> RunAsync(LoopbackSlack slack, int retries, params JsonArray[] calls)
    {
        var client = NodeProgram.Start("web-api.mjs", slack, new JsonObject { ["retries"] = retries, ["calls"] = new JsonArray([.. calls]) });
        await client.ToldAsync("over");
        return client;
    }
}
