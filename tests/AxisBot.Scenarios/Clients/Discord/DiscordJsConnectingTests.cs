using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;

namespace AxisBot.Scenarios.Clients.Discord;

/// <summary>The rows of PROTOCOLS 4.1 that tell how discord.js keeps its connection.</summary>
public sealed class DiscordJsConnectingTests
{
    [NodeFact(DiscordJs.Package)]
    public async Task A_broken_connection_is_resumed_and_what_was_missed_is_heard()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("watching.mjs");
        var first = place.Discord.Gateway.Connections.All[0];

        first.Abort();
        await first.Ended;
        await place.Ann.MentionAsync(place.Channel, "meanwhile");
        await script.ReadAsync("resumed");

        Assert.Contains(script.Said, line => line.EndsWith(" meanwhile\"", StringComparison.Ordinal));
        Assert.True((await place.Discord.Gateway.Connections.FirstAsync(2))[1].IsAtResumeAddress);
        Assert.Equal(1, place.Discord.Gateway.Budget.Used);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeTheory(DiscordJs.Package)]
    [InlineData(GatewayCloseCode.UnknownError)]
    [InlineData(GatewayCloseCode.UnknownOpcode)]
    [InlineData(GatewayCloseCode.DecodeError)]
    public async Task A_close_that_leaves_the_session_is_followed_by_a_resume(GatewayCloseCode code)
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("watching.mjs");

        place.Discord.Gateway.Connections.All[0].Close(code);

        await script.ReadAsync("resumed");
        Assert.Equal(1, place.Discord.Gateway.Budget.Used);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Op_7_is_followed_by_a_resume()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("watching.mjs");

        place.Discord.Gateway.Connections.All[0].AskToReconnect();
        await script.ReadAsync("resumed");

        Assert.Equal((4200, true), await EndAsync(place, 0));
        Assert.Equal(1, place.Discord.Gateway.Budget.Used);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Op_9_false_is_followed_by_another_connection_and_identify()
    {
        await using var place = await DiscordJs.OpenAsync();
        await place.StartReadyAsync("watching.mjs");

        place.Discord.Gateway.Connections.All[0].Invalidate(mayResume: false);
        await place.Discord.Gateway.Readied.FirstAsync(2);

        Assert.Equal((1000, true), await EndAsync(place, 0));
        Assert.False(place.Discord.Gateway.Connections.All[1].IsAtResumeAddress);
        Assert.Equal(2, place.Discord.Gateway.Budget.Used);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_session_that_timed_out_is_tried_once_more_and_then_begun_anew()
    {
        await using var place = await DiscordJs.OpenAsync();
        await place.StartReadyAsync("watching.mjs");

        place.Discord.Gateway.Connections.All[0].Close(GatewayCloseCode.SessionTimedOut);
        await place.Discord.Gateway.Readied.FirstAsync(2);

        Assert.Contains(place.Discord.Gateway.Connections.All[1].Received.All, frame => frame.Op == GatewayOp.Resume);
        Assert.Contains(place.Discord.Gateway.Connections.All[1].Sent.All, frame => frame.Op == GatewayOp.InvalidSession);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_peer_without_acknowledgements_is_left_and_the_session_resumed()
    {
        await using var place = await DiscordJs.OpenAsync(new LoopbackDiscordSettings { HeartbeatInterval = TimeSpan.FromMilliseconds(300), EnforcesHeartbeats = false });
        var script = await place.StartReadyAsync("watching.mjs");

        place.Discord.Gateway.Connections.All[0].DropsAcks = true;
        await script.ReadAsync("resumed");

        Assert.Equal((4200, true), await EndAsync(place, 0));
        Assert.Contains(place.Discord.Gateway.Connections.All[0].Received.All, frame => frame.Op == GatewayOp.Heartbeat);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Resumes_that_are_all_closed_are_tried_for_ever_and_never_become_an_identify()
    {
        await using var place = await DiscordJs.OpenAsync();
        await place.StartReadyAsync("watching.mjs");
        place.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnResume = GatewayCloseCode.UnknownError };

        place.Discord.Gateway.Connections.All[0].Close(GatewayCloseCode.UnknownError);
        var connections = await place.Discord.Gateway.Connections.FirstAsync(7);

        Assert.All(connections.Skip(1), connection => Assert.True(connection.IsAtResumeAddress));
        Assert.Equal(1, place.Discord.Gateway.Budget.Used);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_close_after_every_identify_costs_one_identify_each_time()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnIdentify = GatewayCloseCode.UnknownError };
        place.Start("watching.mjs");

        await place.Discord.Gateway.Connections.FirstAsync(3);

        Assert.True(place.Discord.Gateway.Budget.Used >= 2);
    }

    [NodeTheory(DiscordJs.Package)]
    [InlineData(GatewayCloseCode.AuthenticationFailed)]
    [InlineData(GatewayCloseCode.InvalidIntents)]
    [InlineData(GatewayCloseCode.DisallowedIntents)]
    public async Task What_cannot_get_better_is_not_tried_again(GatewayCloseCode code)
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { ClosesOnIdentify = code });
        var script = place.Start("watching.mjs");

        Assert.Contains(await script.ReadToEndAsync(), line => line.StartsWith("refused", StringComparison.Ordinal));
        Assert.Single(place.Discord.Gateway.Connections.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task An_intent_that_was_not_granted_is_refused()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = place.Start("watching.mjs", "content");

        Assert.StartsWith("refused", (await script.ReadToEndAsync())[^1], StringComparison.Ordinal);
        Assert.Equal(4014, (await place.Discord.Gateway.Connections.All[0].Ended).Code);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Without_any_identify_left_it_does_not_start()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Gateway.Budget.Spend(1000);
        var script = place.Start("watching.mjs");

        Assert.Contains("remaining", (await script.ReadToEndAsync())[^1], StringComparison.Ordinal);
        Assert.Empty(place.Discord.Gateway.Connections.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Three_hundred_kilobytes_of_ready_are_read()
    {
        await using var place = await DiscordJs.OpenAsync(new LoopbackDiscordSettings { ReadyBytes = 300 * 1024 });

        await place.StartReadyAsync("watching.mjs");
    }

    private static async Task<(int? Code, bool ByClient)> EndAsync(DiscordJs place, int connection)
    {
        var end = await place.Discord.Gateway.Connections.All[connection].Ended;
        return (end.Code, end.ByClient);
    }
}
