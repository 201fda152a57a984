using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class GatewayHandshakeTests
{
    [Fact]
    public async Task Hello_comes_first_and_tells_the_interval()
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { HeartbeatInterval = TimeSpan.FromMilliseconds(1234) });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        var hello = await gateway.ReadAsync();

        Assert.Equal(10, (int)hello["op"]!);
        Assert.Equal(1234, (int)hello["d"]!["heartbeat_interval"]!);
    }

    [Theory]
    [InlineData("?v=10&encoding=json", null)]
    [InlineData("?v=9&encoding=json", null)]
    [InlineData("?v=8&encoding=json", 4012)]
    [InlineData("?v=11&encoding=json", 4012)]
    [InlineData("?encoding=json", 4012)]
    public async Task Only_versions_9_and_10_are_served(string query, int? code)
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord, query);

        if (code is null)
        {
            Assert.Equal(10, (int)(await gateway.ReadAsync())["op"]!);
        }
        else
        {
            Assert.Equal(code, await gateway.ReadCloseAsync());
        }
    }

    [Fact]
    public async Task Compression_may_be_asked_for_and_is_answered_by_plain_text()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord, "?v=10&encoding=json&compress=zlib-stream");

        Assert.Equal(10, (int)(await gateway.ReadAsync())["op"]!);
    }

    [Fact]
    public async Task Ready_holds_what_a_client_has_to_keep()
    {
        await using var place = await Place.OpenAsync();

        var (gateway, frame) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var ready = frame["d"]!;

        Assert.Equal(1, (int)frame["s"]!);
        Assert.Equal(10, (int)ready["v"]!);
        Assert.Equal(place.Bot.Id.ToString(), (string)ready["user"]!["id"]!);
        Assert.Equal(place.Bot.Id.ToString(), (string)ready["application"]!["id"]!);
        Assert.Equal(place.Discord.ResumeAddress, new Uri((string)ready["resume_gateway_url"]!));
        Assert.NotEqual(place.Discord.GatewayAddress.Port, place.Discord.ResumeAddress.Port);
        Assert.Equal(place.Discord.Gateway.Sessions.Single().Id, (string)ready["session_id"]!);
        Assert.Empty(ready["private_channels"]!.AsArray());
    }

    [Fact]
    public async Task Guilds_are_unavailable_at_first_and_come_then()
    {
        await using var place = await Place.OpenAsync();

        var (gateway, ready) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var guild = (await gateway.ReadAsync())["d"]!;

        Assert.True((bool)ready["d"]!["guilds"]![0]!["unavailable"]!);
        Assert.Equal("Analysts", (string)guild["name"]!);
        Assert.Equal(["trade"], guild["channels"]!.AsArray().Select(channel => (string)channel!["name"]!));
    }

    [Fact]
    public async Task Without_the_intent_no_guild_comes()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 512);
        await using var entered = gateway;

        await gateway.SendAsync(1, null);

        Assert.Equal(11, (int)(await gateway.ReadAsync())["op"]!);
    }

    [Fact]
    public async Task A_guild_that_is_founded_later_comes_too()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        await gateway.ReadEventAsync("GUILD_CREATE");

        place.Discord.World.AddForeignGuild("Strangers");
        place.Discord.World.AddGuild("Late");

        Assert.Equal("Late", (string)(await gateway.ReadEventAsync("GUILD_CREATE"))["d"]!["name"]!);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    public async Task A_heartbeat_is_acknowledged_before_and_after_identify(string sequence)
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        await gateway.SendAsync(1, JsonNode.Parse(sequence));
        await gateway.ReadOpAsync(11);
        await gateway.IdentifyAsync();
        await gateway.SendAsync(1, JsonNode.Parse(sequence));
        await gateway.ReadOpAsync(11);

        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task The_server_can_ask_for_a_heartbeat()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        await gateway.ReadAsync();

        place.Discord.Gateway.Connections.All[0].RequestHeartbeat();

        Assert.Equal(1, (int)(await gateway.ReadAsync())["op"]!);
    }

    [Fact]
    public async Task What_is_no_websocket_is_turned_away()
    {
        await using var place = await Place.OpenAsync();
        using var client = new HttpClient();

        using var response = await client.GetAsync(new Uri(place.Discord.GatewayAddress.ToString().Replace("ws:", "http:", StringComparison.Ordinal)));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Single(place.Discord.Unexpected.All);
    }
}
