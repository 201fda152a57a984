using AxisBot.SlackAdapter.Sockets;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>Connections that are renewed, cut, silent or refused.</summary>
public sealed class ConnectionTests
{
    private const string Open = "apps.connections.open";
    private const int Few = 6;

    /// <summary>After this time another connection may be asked for.</summary>
    private static readonly TimeSpan Earned = TimeSpan.FromSeconds(2);

    private static readonly SocketTimes Nervous = new() { PingEvery = TimeSpan.FromMilliseconds(100), PongWithin = TimeSpan.FromMilliseconds(200) };

    /// <summary>A pong has time enough also where the machine is busy.</summary>
    private static readonly SocketTimes Steady = new() { PingEvery = TimeSpan.FromMilliseconds(400), PongWithin = TimeSpan.FromSeconds(6) };

    private static int PingsUntilLeft => (int)((Steady.PingEvery + Steady.PongWithin) / Steady.PingEvery);

    [Fact]
    public async Task Two_hundred_refreshes_leave_no_time_without_a_connection_and_lose_nothing()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Limits.AreOn = false);
        var sockets = office.Slack.Sockets;

        for (var refreshes = 1; refreshes <= 200; refreshes++)
        {
            var leaving = sockets.Ready.Single(connection => !connection.IsLeaving);
            var said = office.Ana.DirectMessage($"hello {refreshes}");
            await (refreshes % 2 == 0 ? leaving.RefreshAsync() : leaving.WarnAsync());
            await sockets.UntilAsync(all => all.Ready.Any(connection => !connection.IsLeaving));
            await said.TakenAsync();
            Assert.True(said.Delivery.IsAcknowledged);
            office.Time.Advance(Earned);
            await sockets.UntilAsync(all => all.All.Count(connection => connection.ClosedAt is null) <= Few);
        }

        Assert.Empty(sockets.Gaps);
        Assert.Equal(201, sockets.All.Count);
        Assert.Equal(0, sockets.LateAcknowledgements);
        Assert.DoesNotContain(office.Slack.Deliveries, delivery => delivery.Attempts.Count > 1);
    }

    [Fact]
    public async Task A_connection_that_is_left_is_closed_in_order()
    {
        await using var office = await SlackOffice.OpenAsync();

        await office.Slack.Sockets.Ready[0].RefreshAsync();
        await office.UntilLaterAsync(() => office.Slack.Sockets.All[0].ClosedAt is not null);

        Assert.Equal(1000, office.Slack.Sockets.All[0].ClosedByAppWith);
        Assert.Empty(office.Slack.Sockets.Gaps);
    }

    [Fact]
    public async Task Where_Socket_Mode_is_turned_off_it_stops_says_so_once_and_leaves_the_rest_running()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { Connections = 2 });

        await office.Slack.Sockets.TurnOffAsync();
        await office.UntilLaterAsync(() => office.Slack.Sockets.All.All(connection => connection.ClosedAt is not null));
        var calls = office.Slack.CallsOf(Open).Count;
        office.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.Contains("link_disabled", office.Health.Wrong, StringComparison.Ordinal);
        Assert.Equal(calls, office.Slack.CallsOf(Open).Count);
        Assert.Single(office.Log.Errors);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack:AppToken")]
    [InlineData("account_inactive", "Slack:AppToken")]
    [InlineData("missing_scope", "connections:write")]
    public async Task A_token_of_the_app_that_is_refused_ends_it_with_one_clear_line(string error, string told)
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Always(Open, Fault.Error(error)), waits: false);

        await office.Slack.CallsOfAsync(Open);
        await office.UntilLaterAsync(() => office.Health.IsOver);
        office.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.Contains(told, office.Health.Wrong, StringComparison.Ordinal);
        Assert.Single(office.Slack.CallsOf(Open));
        Assert.Contains(error, Assert.Single(office.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_that_pass_are_waited_out()
    {
        await using var office = await SlackOffice.OpenAsync(
            prepare: slack => slack.Faults.Next(Open, Fault.Error("internal_error")).Next(Open, Fault.WithStatus(503)).Next(Open, Fault.RateLimited("30")).Next(Open, Fault.WithBody("<html>")),
            waits: false);

        await office.UntilLaterAsync(() => office.Health.Connections == 1); // Slack has greeted before that is heard

        Assert.Null(office.Health.Wrong);
        Assert.Equal(5, office.Slack.CallsOf(Open).Count);
        Assert.True(office.Slack.CallsOf(Open)[3].At - office.Slack.CallsOf(Open)[2].At >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_storm_of_failures_is_met_with_ever_longer_waits()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Always(Open, Fault.WithStatus(500)), waits: false);

        await office.Slack.CallsOfAsync(Open);
        for (var minutes = 0; minutes < 60; minutes++)
        {
            office.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }

        Assert.InRange(office.Slack.CallsOf(Open).Count, 10, 200);
        Assert.Contains("no connection since", office.Health.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_connections_are_waited_out()
    {
        await using var office = await SlackOffice.OpenAsync();

        await office.Slack.Sockets.Ready[0].DisconnectAsync("too_many_websockets");
        await office.UntilLaterAsync(() => office.Slack.Sockets.All.Count == 2 && office.Slack.Sockets.Ready.Count == 1);

        Assert.True(office.Slack.Sockets.All[1].OpenedAt - office.Slack.Sockets.All[0].OpenedAt >= new SocketTimes().Crowded);
    }

    [Fact]
    public async Task Where_others_have_all_connections_it_waits_for_a_place()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Sockets.Settings.ConnectionsElsewhere = 10, waits: false);
        await office.UntilLaterAsync(() => office.Slack.Sockets.All is [{ ClosedAt: not null }]);

        office.Slack.Sockets.Settings.ConnectionsElsewhere = 9;
        await office.UntilLaterAsync(() => office.Slack.Sockets.Ready.Count == 1);

        Assert.True(office.Slack.Sockets.All[1].OpenedAt - office.Slack.Sockets.All[0].OpenedAt >= new SocketTimes().Crowded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_is_cut_is_opened_again_at_once_and_what_was_missed_is_answered(bool resets)
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Slack.Sockets.Ready[0].CutNextAfter(100, resets);

        var said = office.Ana.Mention(office.Room, Talk.TradeIn2021);
        await office.Slack.Sockets.UntilAsync(sockets => sockets.All.Count == 2 && sockets.Ready.Count == 1);
        await office.UntilLaterAsync(() => said.Delivery.Attempts.Count == 2);
        await office.Slack.AnswersAsync(office.Room);

        Assert.Equal(2, office.Slack.Sockets.All.Count);
    }

    /// <summary>
    /// The pings are the socket's own and go by the clock of the machine. So the clock here are the pings of a second connection, whose
    /// peer answers them: as many as fit into the time for a ping and its pong, and as many again for a machine that is busy.
    /// </summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_dead_peer_is_left_within_the_time_for_a_ping_and_its_pong_and_one_that_answers_is_kept(bool hadPinged, bool stillTells)
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { Connections = 2 }, Steady);
        var (dead, alive) = (office.Slack.Sockets.Ready[0], office.Slack.Sockets.Ready[1]);
        if (hadPinged)
        {
            await dead.PingAsync();
            await office.Slack.Sockets.UntilAsync(_ => dead.PongsFromApp == 1);
        }

        var (unanswered, begin) = (dead.PingsFromApp, alive.PingsFromApp);
        (dead.AnswersPings, dead.IsSilent) = (false, !stillTells);
        await office.Slack.Sockets.UntilAsync(_ => dead.ClosedAt is not null);
        var took = alive.PingsFromApp - begin;
        unanswered = dead.PingsFromApp - unanswered;
        await office.Slack.Sockets.UntilAsync(_ => alive.PingsFromApp >= begin + 3 * PingsUntilLeft);

        Assert.InRange(took, 0, 2 * PingsUntilLeft);
        Assert.InRange(unanswered, 0, 1); // it is left at the first that is not answered
        Assert.Null(alive.ClosedAt);
        Assert.Equal(3, office.Slack.Sockets.All.Count);
    }

    [Fact]
    public async Task A_peer_that_never_answers_a_ping_is_noticed_too()
    {
        await using var office = await SlackOffice.OpenAsync(times: Nervous, prepare: slack => slack.Sockets.Settings.AnswersPings = false);

        await office.Slack.Sockets.UntilAsync(sockets => sockets.All.Count >= 2);
    }

    [Fact]
    public async Task A_quiet_workspace_is_well()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Sockets.Settings.PingEvery = TimeSpan.Zero);

        office.Time.Advance(TimeSpan.FromMinutes(40));

        Assert.Null(office.Health.Wrong);
        Assert.Single(office.Slack.Sockets.All);
    }

    [Fact]
    public async Task A_connection_that_is_not_greeted_is_left()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Sockets.Settings.SaysHello = false, waits: false);
        await office.UntilLaterAsync(() => office.Slack.Sockets.All.Count > 0);
        office.Slack.Sockets.Settings.SaysHello = true;

        await office.UntilLaterAsync(() => office.Health.Connections == 1); // Slack has greeted before that is heard

        Assert.Null(office.Health.Wrong);
    }

    [Fact]
    public async Task A_peer_that_never_completes_the_closing_does_not_hold_up_the_end()
    {
        var office = await SlackOffice.OpenAsync(settings => settings with { Connections = 3 }, prepare: slack => slack.Sockets.Settings.CompletesClose = false);
        await using var owned = office;
        var before = office.Time.GetUtcNow();

        await office.StopAsync();

        Assert.True(office.Time.GetUtcNow() - before < TimeSpan.FromMinutes(1)); // by the clock of the test
        Assert.All(office.Slack.Sockets.All, connection => Assert.Equal(1000, connection.ClosedByAppWith));
    }

    [Fact]
    public async Task Broken_frames_and_what_nobody_knows_are_put_up_with()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Sockets.Settings.Fragments = 7);
        var connection = office.Slack.Sockets.Ready[0];

        await connection.SendRawAsync("{ no json");
        await connection.SendRawAsync("[]");
        await connection.SendRawAsync("""{"type":"news","envelope_id":"e1","payload":{"type":"unheard"}}""");
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);

        Assert.Single(await office.Slack.AnswersAsync(office.Room));
        Assert.Single(office.Slack.Sockets.All);
    }

    [Fact]
    public async Task Connections_that_are_spent_are_not_asked_for()
    {
        await using var office = await SlackOffice.OpenAsync(times: new SocketTimes { MostOpenings = 3, OpeningsIn = TimeSpan.FromHours(1) });

        for (var cuts = 0; cuts < 2; cuts++)
        {
            var known = office.Slack.Sockets.All.Count;
            await office.Slack.Sockets.Ready[0].CutAsync();
            await office.UntilLaterAsync(() => office.Slack.Sockets.All.Count > known && office.Slack.Sockets.Ready.Count == 1);
        }

        var last = office.Time.GetUtcNow();
        await office.Slack.Sockets.Ready[0].CutAsync();
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() - last > TimeSpan.FromMinutes(5));
        Assert.Equal(3, office.Slack.CallsOf(Open).Count);
    }
}
