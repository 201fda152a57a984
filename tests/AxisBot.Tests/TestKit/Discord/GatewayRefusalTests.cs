using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Gateway;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>Each close code on its documented cause, and next to it what is still allowed.</summary>
public sealed class GatewayRefusalTests
{
    [Theory]
    [InlineData(4096, null)]
    [InlineData(4097, 4002)]
    public async Task A_frame_has_4096_bytes_at_most(int bytes, int? code)
    {
        var frame = """{"op":1,"d":null,"x":""}""";
        Assert.Equal(code, await CodeAsync(gateway => gateway.SendAsync(frame.Insert(frame.Length - 2, new string('x', bytes - frame.Length)))));
    }

    [Theory]
    [InlineData("""{"op":1,"d":null}""", null)]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    [InlineData("{", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("hello", 4002)]
    [InlineData("""{"d":null}""", 4001)]
    [InlineData("""{"op":"1","d":null}""", 4001)]
    [InlineData("""{"op":0,"d":null}""", 4001)]
    [InlineData("""{"op":5,"d":null}""", 4001)]
    [InlineData("""{"op":11,"d":null}""", 4001)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":4,"d":{}}""", 4003)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    [InlineData("""{"op":31,"d":{}}""", 4003)]
    [InlineData("""{"op":43,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":null}""", 4002)]
    [InlineData("""{"op":6,"d":{"token":"x"}}""", 4002)]
    public async Task Before_identify_only_a_heartbeat_is_heard(string frame, int? code) => Assert.Equal(code, await CodeAsync(gateway => gateway.SendAsync(frame)));

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task After_identify_the_others_are_heard_too(int op) => Assert.Null(await CodeAsync(async gateway =>
    {
        await gateway.IdentifyAsync();
        await gateway.SendAsync(op, new JsonObject());
    }));

    [Theory]
    [InlineData("intents")]
    [InlineData("properties")]
    [InlineData("token")]
    public async Task Identify_without_what_it_must_have_cannot_be_read(string missing)
    {
        var identity = RawGateway.Identity("x");
        identity.Remove(missing);

        Assert.Equal(4002, await CodeAsync(gateway => gateway.SendAsync(2, identity)));
    }

    [Theory]
    [InlineData(49, 4002)]
    [InlineData(50, null)]
    [InlineData(250, null)]
    [InlineData(251, 4002)]
    public async Task A_large_guild_has_50_to_250_members(int threshold, int? code)
    {
        var identity = RawGateway.Identity(new LoopbackDiscordSettings().Token);
        identity["large_threshold"] = threshold;

        Assert.Equal(code, await CodeAsync(gateway => gateway.SendAsync(2, identity)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bot ")]
    [InlineData("other")]
    public async Task A_token_with_anything_before_it_is_wrong(string before)
    {
        var token = before + new LoopbackDiscordSettings().Token;
        Assert.Equal(before.Length == 0 ? null : 4004, await CodeAsync(gateway => gateway.IdentifyAsync(token: token)));
        Assert.Equal(before.Length == 0 ? null : 4004, await CodeAsync(gateway => gateway.SendAsync(6, new JsonObject { ["token"] = token, ["session_id"] = "x", ["seq"] = 1 })));
    }

    [Fact]
    public async Task Nobody_identifies_twice() => Assert.Equal(4005, await CodeAsync(async gateway =>
    {
        await gateway.IdentifyAsync();
        await gateway.IdentifyAsync();
    }));

    [Theory]
    [InlineData(120, null)]
    [InlineData(121, 4008)]
    public async Task A_connection_bears_120_frames_in_a_minute(int frames, int? code) => Assert.Equal(code, await CodeAsync(async gateway =>
    {
        for (var i = 1; i < frames; i++) // the last one is the heartbeat that every case ends with
        {
            await gateway.SendAsync(1, null);
        }
    }));

    [Fact]
    public async Task Before_the_minute_is_over_a_connection_bears_no_frame_more()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        for (var i = 0; i < 120; i++)
        {
            await gateway.SendAsync(1, null);
            await gateway.ReadOpAsync(11);
        }

        place.Time.Advance(TimeSpan.FromMilliseconds(59_999));
        await gateway.SendAsync(1, null);

        Assert.Equal(4008, await gateway.ReadCloseAsync());
    }

    [Fact]
    public async Task After_a_minute_a_connection_bears_120_frames_more()
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { EnforcesHeartbeats = false });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 120; i++)
            {
                await gateway.SendAsync(1, null);
                await gateway.ReadOpAsync(11);
            }

            place.Time.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Theory]
    [InlineData(RawGateway.Intents, GatewayIntents.None, null)]
    [InlineData(1 << 17, GatewayIntents.None, 4013)]
    [InlineData(1 << 26, GatewayIntents.None, 4013)]
    [InlineData(-1, GatewayIntents.None, 4013)]
    [InlineData(1 << 25, GatewayIntents.None, null)]
    [InlineData(1 << 1, GatewayIntents.None, 4014)]
    [InlineData(1 << 8, GatewayIntents.None, 4014)]
    [InlineData(1 << 15, GatewayIntents.None, 4014)]
    [InlineData(1 << 15, GatewayIntents.MessageContent, null)]
    [InlineData(1 << 8, GatewayIntents.MessageContent, 4014)]
    public async Task Intents_must_exist_and_the_privileged_ones_be_granted(int intents, GatewayIntents granted, int? code) =>
        Assert.Equal(code, await CodeAsync(gateway => gateway.IdentifyAsync(intents), new LoopbackDiscordSettings { Granted = granted }));

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, 4010)]
    [InlineData(-1, 2, 4010)]
    [InlineData(0, 0, 4010)]
    public async Task A_shard_is_one_of_those_that_there_are(int shard, int shards, int? code) =>
        Assert.Equal(code, await CodeAsync(gateway => gateway.IdentifyAsync(shard: [shard, shards])));

    [Theory]
    [InlineData(2498, null)] // and the one that there always is
    [InlineData(2499, 4011)]
    public async Task From_2500_guilds_on_there_must_be_shards(int more, int? code) => Assert.Equal(code, await CodeAsync(
        gateway => gateway.IdentifyAsync(intents: 0),
        prepare: place => Enumerable.Range(0, more).ToList().ForEach(i => place.Discord.World.AddGuild($"Guild {i}"))));

    [Fact]
    public async Task A_refusal_is_noted_with_its_cause()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        await gateway.SendAsync(3, new JsonObject());
        await gateway.ReadCloseAsync();

        Assert.Equal("gateway 4003 NotAuthenticated: PresenceUpdate before Identify", Assert.Single(place.Discord.Unexpected.All).ToString());
    }

    [SharedTheory]
    [InlineData("""{"op":1,"d":null}""", 0)]
    [InlineData("""{"op":1,"d":7}""", 0)]
    [InlineData("""{"op":1,"d":7,"more":1}""", 1)]
    public async Task What_the_schemas_have_against_a_frame_is_noted_although_it_is_heard(string frame, int complaints)
    {
        await using var place = await Place.OpenAsync(bySchemas: true);
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        await gateway.SendAsync(frame);
        await gateway.ReadOpAsync(11);
        await gateway.IdentifyAsync();
        await gateway.ReadEventAsync("READY");

        Assert.Equal(complaints, place.Discord.Unexpected.Count);
    }

    /// <summary>With which code a connection ends after some frames; null where it goes on and a last heartbeat is heard.</summary>
    private static async Task<int?> CodeAsync(Func<RawGateway, Task> send, LoopbackDiscordSettings? settings = null, Action<Place>? prepare = null)
    {
        const int last = 424242;
        await using var place = await Place.OpenAsync(settings);
        prepare?.Invoke(place);
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        var connection = await place.Discord.Gateway.Connections.FirstAsync();
        await send(gateway);
        await gateway.SendAsync(1, last);
        var alive = connection.Received.FirstAsync(frame => frame.Body["d"]?.ToJsonString() == $"{last}");
        var closed = gateway.ReadCloseAsync();
        return await Task.WhenAny(alive, closed) == closed ? await closed : null;
    }
}
