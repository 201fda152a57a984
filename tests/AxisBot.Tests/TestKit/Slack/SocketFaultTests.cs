using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class SocketFaultTests
{
    [Fact]
    public async Task What_is_not_acknowledged_in_three_seconds_comes_again_three_times_and_then_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        var envelopes = new List<JsonObject> { (await client.ReadAsync())! };

        foreach (var pause in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5) })
        {
            await MissAsync(desk, said.Delivery.Attempts[^1].Receipt);
            desk.Time.Advance(pause);
            envelopes.Add((await client.ReadAsync())!);
        }

        await MissAsync(desk, said.Delivery.End);

        Assert.Equal([0, 1, 2, 3], envelopes.Select(envelope => (int)envelope["retry_attempt"]!));
        Assert.Equal(["", "timeout", "timeout", "timeout"], envelopes.Select(envelope => (string)envelope["retry_reason"]!));
        Assert.Single(envelopes.Select(envelope => (string)envelope["payload"]!["event_id"]!).Distinct());
        Assert.Equal(4, envelopes.Select(envelope => (string)envelope["envelope_id"]!).Distinct().Count());
        Assert.True(said.Delivery.IsLost);
    }

    [Fact]
    public async Task What_is_acknowledged_in_time_does_not_come_again()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        await client.TakeAsync();
        await said.TakenAsync();

        desk.Time.Advance(TimeSpan.FromHours(1));

        Assert.Single(said.Delivery.Attempts);
    }

    [Fact]
    public async Task An_acknowledgement_that_comes_late_is_counted_and_changes_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        var envelope = (await client.ReadAsync())!;
        await MissAsync(desk, said.Delivery.Attempts[0].Receipt);

        await client.AcknowledgeAsync(envelope);
        await client.ReadAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.LateAcknowledgements == 1);

        Assert.Equal(2, said.Delivery.Attempts.Count);
        Assert.False(said.Delivery.IsAcknowledged);
    }

    [Fact]
    public async Task A_lost_acknowledgement_brings_the_event_again()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        desk.Slack.Sockets.LoseAcknowledgements(1);
        var said = desk.Ana.DirectMessage("hello");
        var first = await client.TakeAsync();
        await MissAsync(desk, said.Delivery.Attempts[0].Receipt);

        var second = await client.TakeAsync();

        Assert.True((await said.TakenAsync()).Delivery.IsAcknowledged);
        Assert.Equal((string?)first["payload"]!["event_id"], (string?)second["payload"]!["event_id"]);
    }

    [Fact]
    public async Task The_same_envelope_can_come_twice_without_a_word_of_a_retry()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        var first = await client.TakeAsync();
        await said.TakenAsync();

        var again = said.Delivery.RepeatAsync();
        var second = await client.TakeAsync();

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.True((await again).IsAcknowledged);
        Assert.Empty(desk.Slack.Surprises);
    }

    [Fact]
    public async Task The_same_event_can_come_in_another_envelope_though_it_was_taken()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        var first = await client.TakeAsync();
        await said.TakenAsync();

        _ = said.Delivery.SendAgainAsync();
        var second = await client.TakeAsync();

        Assert.Equal((string?)first["payload"]!["event_id"], (string?)second["payload"]!["event_id"]);
        Assert.NotEqual((string?)first["envelope_id"], (string?)second["envelope_id"]);
        Assert.Equal((1, "timeout"), ((int)second["retry_attempt"]!, (string?)second["retry_reason"]));
    }

    [Fact]
    public async Task What_a_person_pressed_does_not_come_again()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var call = desk.Ana.SlashCommand(desk.General, "/axis", "help");
        var envelope = (await client.ReadAsync())!;

        await MissAsync(desk, call.Delivery.End);

        Assert.True(call.HasFailed);
        Assert.Single(call.Delivery.Attempts);
        Assert.Equal(("slash_commands", true), ((string?)envelope["type"], (bool)envelope["accepts_response_payload"]!));
        Assert.Null(envelope["retry_attempt"]);
    }

    [Theory]
    [InlineData("""{"envelope_id":"nobody's"}""")]
    [InlineData("hello")]
    [InlineData("[]")]
    public async Task What_acknowledges_nothing_is_a_surprise(string message)
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);

        await client.SendAsync(message);
        await desk.Slack.UntilAsync(() => desk.Slack.Surprises.Count > 0);

        Assert.Single(desk.Slack.Surprises);
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_once()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        desk.Ana.DirectMessage("hello");
        var envelope = await client.TakeAsync();

        await client.AcknowledgeAsync(envelope);
        await desk.Slack.UntilAsync(() => desk.Slack.Surprises.Count > 0);

        Assert.Contains("acknowledged before", Assert.Single(desk.Slack.Surprises), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_where_it_came()
    {
        await using var desk = await Desk.OpenAsync();
        using var first = await SocketClient.GreetedAsync(desk);
        using var second = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync(2);
        desk.Slack.Sockets.Picks = ready => ready[0];
        var said = desk.Ana.DirectMessage("hello");

        await second.AcknowledgeAsync((await first.ReadAsync())!);
        await said.TakenAsync();

        Assert.Contains("by connection 2", Assert.Single(desk.Slack.Surprises), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_takes_no_answer()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var said = desk.Ana.DirectMessage("hello");
        await client.TakeAsync("{}");
        await said.TakenAsync();
        Assert.Empty(desk.Slack.Surprises);

        var other = desk.Ana.DirectMessage("hello again");
        await client.TakeAsync("""{"text":"hi"}""");
        await other.TakenAsync();

        Assert.Single(desk.Slack.Surprises);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_can_be_cut(bool resets)
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();

        await desk.Slack.Sockets.Ready[0].CutAsync(resets);

        Assert.Null(await client.ReadAsync());
        Assert.NotEqual(WebSocketState.Open, client.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(400)]
    public async Task A_connection_can_be_cut_after_so_many_bytes_of_a_frame_and_the_event_comes_again(int bytes)
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();
        desk.Slack.Sockets.Ready[0].CutNextAfter(bytes);

        var said = desk.Ana.DirectMessage("hello");
        Assert.Null(await client.ReadAsync());
        using var next = await SocketClient.GreetedAsync(desk);
        await MissAsync(desk, said.Delivery.Attempts[0].Receipt);
        await next.TakeAsync();

        Assert.True((await said.TakenAsync()).Delivery.IsAcknowledged);
    }

    [Fact]
    public async Task A_silent_connection_answers_no_ping_and_tells_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();
        desk.Slack.Sockets.Ready[0].IsSilent = true;
        var said = desk.Ana.DirectMessage("hello");
        var reading = client.ReadAsync();

        desk.Time.Advance(TimeSpan.FromSeconds(30));
        await said.Delivery.AttemptAsync(1);

        Assert.False(reading.IsCompleted);
        Assert.Equal(0, desk.Slack.Sockets.All[0].PongsFromApp);
        await desk.Slack.Sockets.All[0].CutAsync();
        Assert.Null(await reading);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pings_of_the_app_are_answered_or_not(bool answers)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Sockets.Settings.AnswersPings = answers;
        using var raw = new RawSocket();
        await raw.ConnectAsync(await SocketClient.UrlAsync(desk));
        await desk.Slack.Sockets.UntilReadyAsync();

        await raw.PingAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.All[0].PingsFromApp == 1);
        await desk.Slack.Sockets.All[0].SendRawAsync("{}");

        Assert.Equal(answers, (await raw.FramesUntilTextAsync("{}")).Contains(RawSocket.Pong));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closing_is_completed_or_not(bool completes)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Sockets.Settings.CompletesClose = completes;
        using var client = await SocketClient.GreetedAsync(desk);

        await client.SayCloseAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.All[0].ClosedByAppWith == 1000);
        var reading = client.ReadAsync();

        if (completes)
        {
            Assert.Null(await reading);
        }
        else
        {
            Assert.Null(desk.Slack.Sockets.All[0].ClosedAt);
            Assert.False(reading.IsCompleted);
        }
    }

    /// <summary>Lets the time for acknowledging go by, and waits until that has been noticed.</summary>
    private static async Task MissAsync(Desk desk, Task noticed)
    {
        desk.Time.Advance(TimeSpan.FromSeconds(3));
        await noticed;
    }
}
