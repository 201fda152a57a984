using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;

namespace AxisBot.Scenarios.Clients;

/// <summary>What the clients of Slack's own do when connections fail: the rows of the table that AxisBot's column is compared with.</summary>
public sealed class BoltConnectionTests
{
    private const string SocketMode = "socket-mode.mjs";

    /// <summary>Node's timers may be early by a little.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_is_without_a_connection_for_five_seconds_after_a_refresh()
    {
        var (slack, bolt) = await BoltBySockets.StartAsync(TimeProvider.System);
        await using var owned = slack;
        using var running = bolt;

        await slack.Sockets.Ready[0].RefreshAsync();
        await slack.Sockets.UntilAsync(sockets => sockets.Gaps is [{ Until: not null }]);

        var gap = slack.Sockets.Gaps[0];
        Assert.True(gap.Until - gap.From >= TimeSpan.FromSeconds(5) - Early, $"{gap.Until - gap.From}");
        Assert.Equal(1000, slack.Sockets.All[0].ClosedByAppWith);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_warning_is_to_it_the_same_as_a_refresh()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 2000));
        await slack.Sockets.UntilReadyAsync();

        await slack.Sockets.Ready[0].WarnAsync();
        await slack.Sockets.UntilAsync(sockets => sockets.All.Count == 2 && sockets.Ready.Count == 1);

        Assert.Equal(1000, slack.Sockets.All[0].ClosedByAppWith);
        Assert.NotEmpty(slack.Sockets.Gaps);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_comes_back_again_and_again_where_Socket_Mode_is_turned_off()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 300));
        await slack.Sockets.UntilReadyAsync();

        await slack.Sockets.TurnOffAsync();
        await slack.Sockets.UntilAsync(sockets => sockets.All.Count >= 5);

        Assert.Empty(client.Told("start failed"));
        Assert.Empty(slack.Sockets.Ready);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_comes_back_where_the_connection_is_cut_and_hears_then_what_it_missed()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 300));
        await slack.Sockets.UntilReadyAsync();
        var ana = slack.AddPerson("ana");

        await slack.Sockets.Ready[0].CutAsync();
        var said = await ana.DirectMessageAsync("are you there");

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Equal(said.Delivery.EventId, (string?)(await client.ToldAsync("event"))["event"]);
        Assert.True(slack.Sockets.All.Count > 1);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_leaves_a_peer_that_answers_no_ping()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 3000));
        await slack.Sockets.UntilReadyAsync();
        await slack.Sockets.UntilAsync(sockets => sockets.All[0].PingsFromApp >= 1);

        slack.Sockets.Ready[0].AnswersPings = false;

        await slack.Sockets.UntilAsync(sockets => sockets.All[0].ClosedByAppWith == 1000);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_leaves_a_peer_that_pinged_once_and_keeps_one_that_never_did()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 3000, serverPing: 300));
        await slack.Sockets.UntilReadyAsync();
        await slack.Sockets.UntilAsync(sockets => sockets.All[0].PingsFromApp >= 2); // it pings each second: six times its patience went by
        Assert.Single(slack.Sockets.Ready);

        await slack.Sockets.Ready[0].PingAsync();

        await slack.Sockets.UntilAsync(sockets => sockets.All[0].ClosedByAppWith == 1000);
    }

    [NodeTheory(NodePlace.Bolt)]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    public async Task It_stops_where_its_token_is_no_good(string reason)
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.Faults.Always("apps.connections.open", Fault.Error(reason));
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 300));

        Assert.Equal(reason, (string?)(await client.ToldAsync("start failed"))["error"]);
        Assert.Single(slack.CallsOf("apps.connections.open"));
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_asks_again_where_the_error_will_pass()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.Faults.Next("apps.connections.open", Fault.Error("internal_error"), times: 2);
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 500));

        await slack.Sockets.UntilReadyAsync();

        Assert.Equal([false, false, true], slack.CallsOf("apps.connections.open").Take(3).Select(call => call.WasDone));
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Broken_frames_and_long_messages_are_put_together_by_it()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.Sockets.Settings.Fragments = 9;
        using var client = NodeProgram.Start(SocketMode, slack, Patient(clientPing: 5000));
        await slack.Sockets.UntilReadyAsync();

        var said = await slack.AddPerson("ana").DirectMessageAsync(new string('a', 100_000));

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Empty(slack.Surprises);
    }

    private static JsonObject Patient(int clientPing, int serverPing = 30_000) =>
        new() { ["clientPingTimeout"] = clientPing, ["serverPingTimeout"] = serverPing };
}
