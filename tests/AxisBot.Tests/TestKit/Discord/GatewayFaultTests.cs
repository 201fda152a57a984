using System.Net.WebSockets;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class GatewayFaultTests
{
    public static TheoryData<GatewayCloseCode> Codes { get; } = new(Enum.GetValues<GatewayCloseCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_code_can_end_a_connection_that_runs(GatewayCloseCode code)
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        place.Discord.Gateway.Connections.All[0].Close(code);

        Assert.Equal((int)code, await gateway.ReadCloseAsync());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_code_can_answer_identify_and_resume_and_meet_a_connection(GatewayCloseCode code)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(
            new ConnectionPlan { ClosesOnIdentify = code }, new ConnectionPlan { ClosesOnResume = code }, new ConnectionPlan { ClosesAtOnce = code });

        await using var identified = await RawGateway.ConnectAsync(place.Discord);
        await identified.IdentifyAsync();
        await using var resumed = await RawGateway.ResumeAsync(place.Discord, "any", 1);
        await using var met = await RawGateway.ConnectAsync(place.Discord);

        Assert.Equal([(int)code, (int)code, (int)code], [await identified.ReadCloseAsync(), await resumed.ReadCloseAsync(), await met.ReadCloseAsync()]);
        place.Time.Advance(TimeSpan.FromSeconds(5)); // the Identify that was refused was one all the same
        await using var after = (await RawGateway.EnterAsync(place.Discord)).Gateway;
    }

    [Theory]
    [InlineData(Opening.Hello, new[] { 10, 11 })]
    [InlineData(Opening.ReconnectThenHello, new[] { 7, 10, 11 })]
    [InlineData(Opening.ReconnectInstead, new[] { 7, 11 })]
    [InlineData(Opening.Silence, new[] { 11 })]
    public async Task Op_7_may_come_before_hello_or_in_its_place_or_nothing_at_all(Opening opening, int[] ops)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { Opening = opening });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        await gateway.SendAsync(1, null);

        foreach (var op in ops)
        {
            Assert.Equal(op, (int)(await gateway.ReadAsync())["op"]!);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e12)]
    public async Task Hello_can_tell_an_interval_that_is_none(double interval)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { HeartbeatInterval = interval });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        Assert.Equal(interval, (double)(await gateway.ReadAsync())["d"]!["heartbeat_interval"]!);
    }

    [Fact]
    public async Task Op_7_can_come_at_any_time()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        place.Discord.Gateway.Connections.All[0].AskToReconnect();

        await gateway.ReadOpAsync(7);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Op_9_says_whether_the_session_may_be_resumed(bool mayResume, int sessions)
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        place.Discord.Gateway.Connections.All[0].Invalidate(mayResume);

        Assert.Equal(mayResume, (bool)(await gateway.ReadOpAsync(9))["d"]!);
        Assert.Equal(sessions, place.Discord.Gateway.Sessions.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_resume_can_be_answered_by_op_9(bool mayResume)
    {
        await using var place = await Place.OpenAsync();
        var (first, ready) = await RawGateway.EnterAsync(place.Discord);
        var session = (string)ready["d"]!["session_id"]!;
        await first.AbortAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { InvalidatesResume = mayResume });

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, 1);

        Assert.Equal(mayResume, (bool)(await gateway.ReadOpAsync(9))["d"]!);
        await using var again = await RawGateway.ResumeAsync(place.Discord, session, 1);
        Assert.Equal(mayResume ? 0 : 9, (int)(await again.ReadFirstAfterHelloAsync())["op"]!);
    }

    [Fact]
    public async Task Identify_can_be_answered_by_op_9()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { InvalidatesIdentify = true });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);

        await gateway.IdentifyAsync();

        Assert.False((bool)(await gateway.ReadOpAsync(9))["d"]!);
    }

    [Fact]
    public async Task Heartbeats_can_stay_without_an_answer()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { DropsAcks = true });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        await gateway.ReadAsync();

        await gateway.SendAsync(1, null);
        await gateway.IdentifyAsync();

        Assert.Equal(0, (int)(await gateway.ReadAsync())["op"]!);
        Assert.Equal(GatewayOp.Heartbeat, (await place.Discord.Gateway.Connections.All[0].Received.FirstAsync()).Op);
    }

    [Fact]
    public async Task A_connection_can_be_half_open_and_wake_again()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        await gateway.ReadEventAsync("GUILD_CREATE");
        var connection = place.Discord.Gateway.Connections.All[0];
        connection.Freeze();

        await gateway.SendAsync(1, 2);
        await connection.Received.FirstAsync(frame => frame.Op == GatewayOp.Heartbeat);
        var reading = gateway.ReadAsync();
        await place.Ann.MentionAsync(place.Channel, "Hello?");
        Assert.False(reading.IsCompleted);
        connection.Thaw();

        Assert.Equal(11, (int)(await reading)["op"]!);
        await gateway.ReadEventAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task Frames_can_be_malformed()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        await gateway.ReadAsync();

        place.Discord.Gateway.Connections.All[0].SendRaw("{\"op\":0,\"t\":");

        Assert.Equal("{\"op\":0,\"t\":", await gateway.ReadTextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_frame_can_be_cut_at_every_byte(bool isInOrder)
    {
        const int head = 2;
        await using var place = await Place.OpenAsync();
        await using var whole = await RawGateway.ConnectAsync(place.Discord);
        var length = head + (await whole.ReadTextAsync())!.Length;
        for (var cut = 0; cut <= length; cut++)
        {
            place.Discord.Gateway.Plan(new ConnectionPlan { CutAfter = cut, CutsInOrder = isInOrder });

            var read = await ReadOneAsync(place);

            Assert.True(read is null || cut == length, $"{cut} of {length} bytes made a frame");
            Assert.Null((await (await place.Discord.Gateway.Connections.FirstAsync(null, cut + 1)).Ended).Code);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300 * 1024)]
    public async Task Ready_can_be_as_large_as_is_wanted(int bytes)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { ReadyBytes = bytes });
        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        await gateway.ReadAsync();
        await gateway.IdentifyAsync();

        var ready = (await gateway.ReadTextAsync())!;

        Assert.InRange(ready.Length, bytes, Math.Max(bytes, 2000) + 200);
    }

    [Fact]
    public async Task A_connection_can_be_refused_and_the_address_for_resuming_be_dead()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Plan(new ConnectionPlan { RefusedWith = 503 });
        place.Discord.Gateway.ResumeUrl = new Uri("ws://127.0.0.1:9");

        await Assert.ThrowsAsync<WebSocketException>(() => RawGateway.ConnectAsync(place.Discord));
        var (gateway, ready) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        Assert.Equal("ws://127.0.0.1:9", (string)ready["d"]!["resume_gateway_url"]!);
    }

    /// <summary>The first frame of a connection; null where none comes whole. A reset may overtake even the handshake.</summary>
    private static async Task<string?> ReadOneAsync(Place place)
    {
        try
        {
            await using var gateway = await RawGateway.ConnectAsync(place.Discord);
            return await gateway.ReadTextAsync();
        }
        catch (WebSocketException)
        {
            return null;
        }
    }
}
