using System.Net.WebSockets;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class SocketModeTests
{
    [Fact]
    public async Task A_greeting_tells_how_many_connections_there_are_and_how_long_they_live()
    {
        await using var desk = await Desk.OpenAsync();
        using var first = await SocketClient.GreetedAsync(desk);
        using var second = await SocketClient.ConnectAsync(await SocketClient.UrlAsync(desk));

        var hello = (await second.ReadAsync())!;

        Assert.Equal(2, (int)hello["num_connections"]!);
        Assert.Equal(3600, (int)hello["debug_info"]!["approximate_connection_time"]!);
        Assert.Equal(desk.Slack.App.Id, (string?)hello["connection_info"]!["app_id"]);
    }

    [Fact]
    public async Task A_ticket_opens_one_connection()
    {
        await using var desk = await Desk.OpenAsync();
        var url = await SocketClient.UrlAsync(desk);
        using var first = await SocketClient.ConnectAsync(url);
        await first.ReadAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(url));
        Assert.Single(desk.Slack.Surprises);
        using var second = await SocketClient.GreetedAsync(desk);
    }

    [Fact]
    public async Task The_eleventh_connection_is_sent_away()
    {
        await using var desk = await Desk.OpenAsync();
        var clients = new List<SocketClient>();
        for (var i = 0; i < 10; i++)
        {
            clients.Add(await SocketClient.GreetedAsync(desk));
        }

        using var eleventh = await SocketClient.ConnectAsync(await SocketClient.UrlAsync(desk));
        var message = (await eleventh.ReadAsync())!;

        Assert.Equal(("disconnect", "too_many_websockets"), ((string?)message["type"], (string?)message["reason"]));
        Assert.Equal(10, desk.Slack.Sockets.Ready.Count);
        await clients[0].CloseAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.All[0].ClosedAt is not null);
        using var next = await SocketClient.GreetedAsync(desk);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_connection_that_was_left_and_not_closed_still_counts()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Sockets.Settings.CompletesClose = false;
        var clients = new List<SocketClient>();
        for (var i = 0; i < 10; i++)
        {
            clients.Add(await SocketClient.GreetedAsync(desk));
        }

        await clients[0].SayCloseAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.Ready.Count == 9);
        using var eleventh = await SocketClient.ConnectAsync(await SocketClient.UrlAsync(desk));

        Assert.Equal("too_many_websockets", (string?)(await eleventh.ReadAsync())!["reason"]);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Each_thing_goes_to_any_one_connection()
    {
        await using var desk = await Desk.OpenAsync();
        using var first = await SocketClient.GreetedAsync(desk);
        using var second = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync(2);
        var (one, other) = (desk.Ana.DirectMessage("one"), desk.Ana.DirectMessage("other"));

        var events = new[] { await first.TakeAsync(), await second.TakeAsync() }.Select(envelope => (string?)envelope["payload"]!["event_id"]);

        Assert.Equal(new[] { one, other }.Select(said => said.Delivery.EventId).Order(), events.Order());
        await Task.WhenAll(one.TakenAsync(), other.TakenAsync());
        Assert.Empty(desk.Slack.Surprises);
    }

    [Fact]
    public async Task A_test_can_say_which_connection_takes_the_next_thing()
    {
        await using var desk = await Desk.OpenAsync();
        using var first = await SocketClient.GreetedAsync(desk);
        using var second = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync(2);
        desk.Slack.Sockets.Picks = ready => ready[^1];

        var said = new[] { desk.Ana.DirectMessage("one"), desk.Ana.DirectMessage("other") };

        foreach (var one in said)
        {
            Assert.Equal(one.Delivery.EventId, (string?)(await second.TakeAsync())["payload"]!["event_id"]);
        }
    }

    [Fact]
    public async Task What_happens_without_a_connection_is_told_as_soon_as_there_is_one()
    {
        await using var desk = await Desk.OpenAsync();
        var said = desk.Ana.DirectMessage("is anybody there");

        using var client = await SocketClient.GreetedAsync(desk);
        await client.TakeAsync();

        Assert.True((await said.TakenAsync()).Delivery.IsAcknowledged);
    }

    [Fact]
    public async Task A_warning_comes_ten_seconds_before_the_refresh_and_the_end_ten_seconds_after_it()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();

        desk.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(10));
        Assert.Equal("warning", (string?)(await client.ReadAsync())!["reason"]);
        desk.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("refresh_requested", (string?)(await client.ReadAsync())!["reason"]);
        desk.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task A_connection_that_asks_for_it_lives_six_minutes()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.ConnectAsync($"{await SocketClient.UrlAsync(desk)}&debug_reconnects=true");

        Assert.Equal(360, (int)(await client.ReadAsync())!["debug_info"]!["approximate_connection_time"]!);
        await desk.Slack.Sockets.UntilReadyAsync();
        desk.Time.Advance(TimeSpan.FromSeconds(360));
        Assert.Equal("warning", (string?)(await client.ReadAsync())!["reason"]);
        Assert.Equal("refresh_requested", (string?)(await client.ReadAsync())!["reason"]);
    }

    [Fact]
    public async Task A_connection_that_is_to_be_left_takes_nothing_while_there_is_another()
    {
        await using var desk = await Desk.OpenAsync();
        using var old = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();
        await desk.Slack.Sockets.Ready[0].RefreshAsync();
        using var fresh = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync(2);

        for (var i = 0; i < 4; i++)
        {
            var said = desk.Ana.DirectMessage($"{i}");
            Assert.Equal(said.Delivery.EventId, (string?)(await fresh.TakeAsync())["payload"]!["event_id"]);
        }
    }

    [Fact]
    public async Task The_time_without_a_connection_is_kept()
    {
        await using var desk = await Desk.OpenAsync();
        using var first = await SocketClient.GreetedAsync(desk);
        using var second = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync(2);
        await first.CloseAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.Ready.Count == 1);
        Assert.Empty(desk.Slack.Sockets.Gaps);

        await second.CloseAsync();
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.Gaps is [{ Until: null }]);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        using var third = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilAsync(sockets => sockets.Gaps is [{ Until: not null }]);

        var gap = Assert.Single(desk.Slack.Sockets.Gaps);
        Assert.Equal(TimeSpan.FromSeconds(5), gap.Until - gap.From);
    }

    [Fact]
    public async Task Socket_Mode_that_is_turned_off_sends_everybody_away()
    {
        await using var desk = await Desk.OpenAsync();
        using var before = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();

        await desk.Slack.Sockets.TurnOffAsync();
        using var after = await SocketClient.ConnectAsync(await SocketClient.UrlAsync(desk));

        Assert.Equal("link_disabled", (string?)(await before.ReadAsync())!["reason"]);
        Assert.Equal("link_disabled", (string?)(await after.ReadAsync())!["reason"]);
        desk.Slack.Sockets.TurnOn();
        using var again = await SocketClient.GreetedAsync(desk);
    }

    [Fact]
    public async Task The_server_pings_every_ten_seconds_and_hears_the_pongs()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        await desk.Slack.Sockets.UntilReadyAsync();
        var reading = client.ReadAsync(); // a client answers pings while it reads

        for (var i = 1; i <= 3; i++)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(10));
            await desk.Slack.Sockets.UntilAsync(sockets => sockets.All[0].PongsFromApp == i);
        }

        await desk.Slack.Sockets.All[0].CloseAsync();
        Assert.Null(await reading);
    }

    [Fact]
    public async Task A_long_message_can_come_in_pieces()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Sockets.Settings.Fragments = 7;
        using var client = await SocketClient.GreetedAsync(desk);

        var said = desk.Ana.DirectMessage(new string('a', 70_000));

        Assert.Equal(70_000, ((string)(await client.TakeAsync())["payload"]!["event"]!["text"]!).Length);
        Assert.True((await said.TakenAsync()).Delivery.IsAcknowledged);
    }

    [Fact]
    public async Task A_server_that_does_not_greet_tells_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Sockets.Settings.SaysHello = false;
        using var client = await SocketClient.ConnectAsync(await SocketClient.UrlAsync(desk));
        var said = desk.Ana.DirectMessage("hello");

        await desk.Slack.Sockets.UntilAsync(sockets => sockets.All.Count == 1);
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await said.Delivery.AttemptAsync(1);

        Assert.Empty(desk.Slack.Sockets.Ready);
        Assert.False(said.Delivery.IsAcknowledged);
    }
}
