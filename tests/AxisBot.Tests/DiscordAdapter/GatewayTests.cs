using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

using Connection = AxisBot.TestKit.Discord.Gateway.GatewayConnection;
using GatewayOp = AxisBot.TestKit.Discord.Gateway.GatewayOp;
using Session = AxisBot.DiscordAdapter.Gateway.GatewaySession;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>How AxisBot keeps its session at the gateway: the matrix of PROTOCOLS 3.4, row by row.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task It_identifies_with_the_bare_token_and_no_privileged_intent()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var identify = (await office.Discord.Gateway.Connections.All[0].Received.FirstAsync(frame => frame.Op == GatewayOp.Identify)).Body["d"]!;

        Assert.Equal(office.Discord.Token, identify["token"]!.ToString());
        Assert.Equal(4609, identify["intents"]!.GetValue<int>());
        Assert.Equal("?v=10&encoding=json", office.Discord.Gateway.Connections.All[0].Query);
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public async Task The_first_heartbeat_comes_within_the_interval_and_the_next_each_interval()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var connection = office.Discord.Gateway.Connections.All[0];

        await office.UntilLaterAsync(() => Beats(connection).Count == 3);
        var beats = Beats(connection);

        Assert.InRange((beats[0] - connection.OpenedAt).TotalSeconds, 0.5, 41.5);
        Assert.Equal(41.25, (beats[2] - beats[1]).TotalSeconds, 1.0);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_comes_at_once_and_not_endlessly()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var connection = office.Discord.Gateway.Connections.All[0];

        for (var i = 0; i < 200; i++)
        {
            connection.RequestHeartbeat();
        }

        await office.UntilAsync(() => Beats(connection).Count > 50);
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.Discord.Posts.FirstAsync();
        Assert.False(connection.Ended.IsCompleted);
        Assert.InRange(Beats(connection).Count, 50, 119);
    }

    [Fact]
    public async Task A_peer_that_acknowledges_nothing_is_left_and_the_session_gone_on_with()
    {
        await using var office = await DiscordOffice.OpenAsync(discord: new LoopbackDiscordSettings { EnforcesHeartbeats = false });
        var connection = office.Discord.Gateway.Connections.All[0];
        connection.DropsAcks = true;

        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);

        var end = await connection.Ended;
        Assert.Equal((4000, true), (end.Code, end.ByClient));
        Assert.True(office.Discord.Gateway.Connections.All[1].IsAtResumeAddress);
        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Theory]
    [InlineData(GatewayCloseCode.UnknownError, true)]
    [InlineData(GatewayCloseCode.UnknownOpcode, true)]
    [InlineData(GatewayCloseCode.DecodeError, true)]
    [InlineData(GatewayCloseCode.NotAuthenticated, true)]
    [InlineData(GatewayCloseCode.AlreadyAuthenticated, true)]
    [InlineData(GatewayCloseCode.RateLimited, true)]
    [InlineData(GatewayCloseCode.Normal, false)]
    [InlineData(GatewayCloseCode.GoingAway, false)]
    [InlineData(GatewayCloseCode.InvalidSequence, false)]
    [InlineData(GatewayCloseCode.SessionTimedOut, false)]
    public async Task After_a_close_the_session_is_gone_on_with_or_begun_anew_and_nothing_is_lost(GatewayCloseCode code, bool isResumed)
    {
        await using var office = await DiscordOffice.OpenAsync();
        var connection = office.Discord.Gateway.Connections.All[0];

        connection.Close(code);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count + office.Discord.Gateway.Readied.Count == 2);
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Discord.Posts.Count == 1);

        Assert.Equal(isResumed ? (1, 1) : (0, 2), (office.Discord.Gateway.Resumed.Count, office.Discord.Gateway.Budget.Used));
        Assert.Null(office.Health.Wrong);
    }

    [Theory]
    [InlineData(GatewayCloseCode.AuthenticationFailed, "Discord:Token")]
    [InlineData(GatewayCloseCode.InvalidShard, "Discord:Shards")]
    [InlineData(GatewayCloseCode.ShardingRequired, "Discord:Shards")]
    [InlineData(GatewayCloseCode.InvalidVersion, "newer AxisBot")]
    [InlineData(GatewayCloseCode.InvalidIntents, "newer AxisBot")]
    [InlineData(GatewayCloseCode.DisallowedIntents, "Discord:ReadsMessages")]
    public async Task What_cannot_get_better_ends_with_one_clear_line(GatewayCloseCode code, string told)
    {
        await using var office = await DiscordOffice.OpenAsync();

        office.Discord.Gateway.Connections.All[0].Close(code);
        await office.UntilLaterAsync(() => office.Health.IsOver);
        office.Time.Advance(TimeSpan.FromHours(2));

        Assert.Contains(told, office.Health.Wrong, StringComparison.Ordinal);
        Assert.Contains(told, Assert.Single(office.Log.Errors), StringComparison.Ordinal);
        Assert.Contains("given up", Assert.Single(office.Log.Lines, line => line.Text.Contains("has ended", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.Single(office.Discord.Gateway.Connections.All);
    }

    [Fact]
    public async Task A_token_that_is_refused_at_the_start_is_told_once_and_nobody_is_told_that_it_is_tried_again()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.ResetToken(), waits: false);

        await office.UntilLaterAsync(() => office.Health.IsOver);
        await office.Get<IEnumerable<IHostedService>>().OfType<GatewayRunner>().Single().ExecuteTask!;

        Assert.Contains("Reset Token", Assert.Single(office.Log.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(office.Log.Lines, line => line.Text.Contains("asked again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Op_7_is_followed_by_a_resume()
    {
        await using var office = await DiscordOffice.OpenAsync();

        office.Discord.Gateway.Connections.All[0].AskToReconnect();
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);

        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Theory]
    [InlineData(Opening.ReconnectInstead)]
    [InlineData(Opening.ReconnectThenHello)]
    [InlineData(Opening.Silence)]
    public async Task A_connection_that_opens_otherwise_is_left_for_another(Opening opening)
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.Plan(new ConnectionPlan { Opening = opening }), waits: false);

        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 1);

        Assert.Equal(2, office.Discord.Gateway.Connections.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Op_9_is_followed_by_a_resume_or_after_a_while_by_another_session(bool mayResume)
    {
        await using var office = await DiscordOffice.OpenAsync();
        var connection = office.Discord.Gateway.Connections.All[0];

        connection.Invalidate(mayResume);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count + office.Discord.Gateway.Readied.Count == 2);

        Assert.Equal(mayResume ? 1 : 2, office.Discord.Gateway.Budget.Used);
        Assert.Equal(mayResume ? 4000 : 1000, (await connection.Ended).Code);
        Assert.True(mayResume || office.Discord.Gateway.Connections.All[1].OpenedAt - connection.OpenedAt >= TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(0, 0)]
    public async Task What_was_missed_comes_with_the_resume_and_is_answered_once(int times, int repeated)
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Gateway.Plan(new ConnectionPlan { Replays = _ => times == 0 ? 1 : repeated });
        var connection = office.Discord.Gateway.Connections.All[0];
        connection.Abort();
        await connection.Ended;

        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Discord.Posts.Count == 1);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);

        Assert.Single(office.Discord.Posts.All);
        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Fact]
    public async Task Three_resumes_that_fail_are_followed_by_another_session()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnResume = GatewayCloseCode.UnknownError };

        office.Discord.Gateway.Connections.All[0].Close(GatewayCloseCode.UnknownError);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 2);

        Assert.Equal(3, office.Discord.Gateway.Connections.All.Count(connection => connection.Received.All.Any(frame => frame.Op == GatewayOp.Resume)));
    }

    [Fact]
    public async Task A_dead_address_for_resuming_is_not_the_end_of_the_session()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.ResumeUrl = new Uri("ws://127.0.0.1:1"));

        office.Discord.Gateway.Connections.All[0].Abort();
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);

        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Fact]
    public async Task A_close_after_every_identify_costs_ever_fewer_identifies()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnIdentify = GatewayCloseCode.UnknownError }, waits: false);
        var begin = office.Time.GetUtcNow();

        await office.UntilLaterAsync(() => office.Time.GetUtcNow() - begin > TimeSpan.FromHours(1), TimeSpan.FromSeconds(10));

        Assert.InRange(office.Discord.Gateway.Budget.Used, 10, 240); // discord.js: one each 5.3 seconds, which is 680
        Assert.NotNull(office.Health.Wrong);
    }

    [Fact]
    public async Task Without_any_identify_left_it_waits_until_there_are_some_again()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.Budget.Spend(1000), waits: false);

        await office.UntilLaterAsync(() => office.Health.Wrong?.Contains("as is safe in a day", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(office.Discord.Gateway.Connections.All, connection => connection.Received.All.Any(frame => frame.Op == GatewayOp.Identify));
        var reset = office.Time.GetUtcNow() + TimeSpan.FromDays(1);
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() > reset, TimeSpan.FromMinutes(10)); // in such steps no connection is opened in time
        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 1);

        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_that_answers_heartbeats_and_nothing_else_is_left(bool resumes)
    {
        await using var office = await DiscordOffice.OpenAsync(
            prepare: office => office.Discord.Gateway.Plan(resumes ? new ConnectionPlan() : new ConnectionPlan { LetsNobodyIn = true }), waits: resumes);
        if (resumes)
        {
            office.Discord.Gateway.Plan(new ConnectionPlan { LetsNobodyIn = true });
            office.Discord.Gateway.Connections.All[0].Abort();
        }

        await office.UntilLaterAsync(() => office.Discord.Gateway.Connections.Count == (resumes ? 3 : 2) && office.Health.Connected == 1);

        Assert.Equal(resumes ? (1, 1) : (2, 0), (office.Discord.Gateway.Budget.Used, office.Discord.Gateway.Resumed.Count));
    }

    [Fact]
    public void An_address_for_resuming_that_is_none_of_a_gateway_is_not_used()
    {
        using var ready = JsonDocument.Parse("""{"session_id":"abc","resume_gateway_url":"https://gateway.example/","user":{"id":"1"},"application":{"id":"2"}}""");

        var session = Session.Read(ready.RootElement, 1);

        Assert.Equal(new Session("abc", null, 1, new Id(1), new Id(2)), session);
        using var kept = JsonDocument.Parse(session!.Write().ToJsonString());
        Assert.Equal(session, Session.Read(kept.RootElement));
    }

    [Fact]
    public void A_session_that_another_worker_holds_is_not_missing()
    {
        var time = new FakeTime();
        using var health = new DiscordHealth(time, NullLogger<DiscordHealth>.Instance);
        health.Want(2);
        health.Enter();
        health.StandBy();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(health.Wrong);

        health.StandUp();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Null(health.Wrong);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("1 of 2", health.Wrong, StringComparison.Ordinal);
        health.Enter();
        Assert.Null(health.Wrong);
    }

    [Fact]
    public async Task Who_the_bot_is_is_what_was_learnt_last()
    {
        var identity = new Identity();
        Assert.Null(identity.Bot);

        identity.Learn(new Id(1), new Id(2));
        identity.Learn(new Id(3), new Id(4));

        Assert.Equal((new Id(3), new Id(4)), await identity.Known);
        Assert.Equal(new Id(3), identity.Bot);
    }

    [Theory]
    [InlineData("no JSON at all {")]
    [InlineData("""{"op":"ten"}""")]
    [InlineData("[]")]
    public async Task A_frame_that_cannot_be_read_is_followed_by_a_resume(string frame)
    {
        await using var office = await DiscordOffice.OpenAsync();

        office.Discord.Gateway.Connections.All[0].SendRaw(frame);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);

        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""")]
    [InlineData("""{"op":0,"t":"SOMETHING_NEW","s":50,"d":{"a":[1]}}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":51,"d":{"id":7}}""")]
    [InlineData("""{"op":0,"t":"INTERACTION_CREATE","s":52,"d":"x"}""")]
    public async Task What_is_not_known_is_passed_over(string frame)
    {
        await using var office = await DiscordOffice.OpenAsync();

        office.Discord.Gateway.Connections.All[0].SendRaw(frame);
        await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        var second = office.Discord.Gateway.Connections.Count;

        Assert.Equal(1, second);
        Assert.Empty(office.Log.Errors);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000000000000")]
    [InlineData("\"soon\"")]
    [InlineData("null")]
    public async Task An_interval_without_sense_is_not_taken_at_its_word(string interval)
    {
        await using var office = await DiscordOffice.OpenAsync(
            discord: new LoopbackDiscordSettings { EnforcesHeartbeats = false }, prepare: office => office.Discord.Gateway.Plan(new ConnectionPlan { HeartbeatInterval = JsonNode.Parse(interval) }));
        var connection = office.Discord.Gateway.Connections.All[0];

        await office.UntilLaterAsync(() => Beats(connection).Count == 2, TimeSpan.FromSeconds(5));

        Assert.False(connection.Ended.IsCompleted);
    }

    [Fact]
    public async Task Three_hundred_kilobytes_of_ready_are_read()
    {
        await using var office = await DiscordOffice.OpenAsync(discord: new LoopbackDiscordSettings { ReadyBytes = 300 * 1024 });

        Assert.Null(office.Health.Wrong);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_session_and_answers_what_was_asked_meanwhile()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.StopAsync();
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);

        await office.StartAsync();
        await office.UntilLaterAsync(() => office.Discord.Posts.Count == 1);

        Assert.Equal((1, 1), (office.Discord.Gateway.Budget.Used, office.Discord.Gateway.Resumed.Count));
        Assert.Single(office.Discord.Answered.All, request => request.Method == "PUT"); // the commands are ours already
    }

    [Fact]
    public async Task As_many_sessions_as_the_settings_say_share_the_servers()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Shards = 3 }, times: new GatewayTimes { Pace = TimeSpan.FromMinutes(1) }, waits: false); // an identify may be long on its way here

        await office.UntilLaterAsync(() => office.Health.Connected == 3);

        Assert.Equal([0, 1, 2], office.Discord.Gateway.Readied.All.Select(session => session.Shard).Order());
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public void A_wait_is_drawn_from_its_whole_length_and_grows()
    {
        var waits = new FullJitter(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), new Chance(new Random(4)));
        var drawn = Enumerable.Range(0, 500).Select(_ => waits.After(3)).ToList();

        Assert.Equal(TimeSpan.FromSeconds(8), waits.Ceiling(3));
        Assert.Equal(TimeSpan.FromMinutes(1), waits.Ceiling(40));
        Assert.InRange(drawn.Average(wait => wait.TotalSeconds), 3.5, 4.5);
        Assert.True(drawn.Min() < TimeSpan.FromSeconds(1) && drawn.Max() > TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void What_is_open_is_come_back_to()
    {
        var progress = new Progress(4);

        Assert.True(progress.Open(5) && progress.Open(6) && !progress.Open(6));
        progress.Close(6);
        Assert.Equal((6, 4), (progress.Last, progress.Settled));
        progress.Close(5);
        Assert.Equal(6, progress.Settled);
    }

    private static List<DateTimeOffset> Beats(Connection connection) => [.. connection.Received.All.Where(frame => frame.Op == GatewayOp.Heartbeat).Select(frame => frame.At)];
}
