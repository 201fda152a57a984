using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class GatewaySessionTests
{
    [Fact]
    public async Task A_resume_brings_what_was_missed_in_its_order_and_then_says_so()
    {
        await using var place = await Place.OpenAsync();
        var (session, last) = await LeaveAsync(place);
        foreach (var text in new[] { "one", "two", "three" })
        {
            await place.Ann.MentionAsync(place.Channel, text);
        }

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);
        var events = await gateway.ReadEventsUntilAsync("RESUMED");
        await place.Ann.MentionAsync(place.Channel, "four");

        Assert.Equal([last + 1, last + 2, last + 3, last + 4], events.Select(frame => (int)frame["s"]!));
        Assert.Equal(["one", "two", "three"], events.SkipLast(1).Select(Words));
        Assert.Equal("four", Words(await gateway.ReadOpAsync(0)));
        Assert.True(place.Discord.Gateway.Connections.All[1].IsAtResumeAddress);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task A_resume_after_the_last_event_brings_nothing_but_its_end()
    {
        await using var place = await Place.OpenAsync();
        var (session, last) = await LeaveAsync(place);

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);

        Assert.Single(await gateway.ReadEventsUntilAsync("RESUMED"));
    }

    [Fact]
    public async Task A_resume_after_an_event_that_there_never_was_is_refused()
    {
        await using var place = await Place.OpenAsync();
        var (session, last) = await LeaveAsync(place);

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last + 1);

        Assert.Equal(4007, await gateway.ReadCloseAsync());
        Assert.Empty(place.Discord.Gateway.Sessions);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task Events_that_are_kept_no_more_cannot_be_brought_back(int kept, bool isPossible)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { ReplayBuffer = kept });
        var (session, last) = await LeaveAsync(place);
        for (var i = 0; i < 3; i++)
        {
            await place.Ann.MentionAsync(place.Channel, "Hello");
        }

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);

        if (isPossible)
        {
            Assert.Equal(4, (await gateway.ReadEventsUntilAsync("RESUMED")).Count);
        }
        else
        {
            Assert.False((bool)(await gateway.ReadOpAsync(9))["d"]!);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_session_lives_three_minutes_without_a_connection(int secondsMore, bool isPossible)
    {
        await using var place = await Place.OpenAsync();
        var (session, last) = await LeaveAsync(place);
        place.Time.Advance(TimeSpan.FromMinutes(3) + TimeSpan.FromSeconds(secondsMore));

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);

        if (isPossible)
        {
            await gateway.ReadEventsUntilAsync("RESUMED");
            return;
        }

        Assert.Equal(4009, await gateway.ReadCloseAsync());
        await using var again = await RawGateway.ResumeAsync(place.Discord, session, last);
        Assert.False((bool)(await again.ReadOpAsync(9))["d"]!);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4000, true)]
    [InlineData(4200, true)]
    [InlineData(null, true)]
    public async Task A_client_that_leaves_in_order_gives_its_session_up(int? code, bool isKept)
    {
        await using var place = await Place.OpenAsync();

        var (session, last) = await LeaveAsync(place, code);
        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);

        Assert.Equal(isKept ? 0 : 9, (int)(await gateway.ReadFirstAfterHelloAsync())["op"]!);
        var end = await place.Discord.Gateway.Connections.All[0].Ended;
        Assert.Equal((code, true), (end.Code, end.ByClient));
    }

    [Theory]
    [InlineData(GatewayCloseCode.Normal, false)]
    [InlineData(GatewayCloseCode.SessionTimedOut, false)]
    [InlineData(GatewayCloseCode.InvalidSequence, false)]
    [InlineData(GatewayCloseCode.UnknownError, true)]
    [InlineData(GatewayCloseCode.RateLimited, true)]
    public async Task Some_codes_of_the_server_end_the_session_too(GatewayCloseCode code, bool isKept)
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        place.Discord.Gateway.Connections.All[0].Close(code);
        Assert.Equal((int)code, await gateway.ReadCloseAsync());
        await gateway.CloseAsync((int)code);

        Assert.Equal(isKept ? 1 : 0, place.Discord.Gateway.Sessions.Count);
    }

    [Fact]
    public async Task An_unknown_session_is_invalid_and_the_connection_stays_for_another_identify()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = await RawGateway.ResumeAsync(place.Discord, "nonsense", 1);

        Assert.False((bool)(await gateway.ReadOpAsync(9))["d"]!);
        await gateway.IdentifyAsync();

        Assert.Equal(1, (int)(await gateway.ReadEventAsync("READY"))["s"]!);
    }

    [Fact]
    public async Task A_session_that_is_resumed_elsewhere_leaves_its_old_connection()
    {
        await using var place = await Place.OpenAsync();
        var (first, ready) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = first;

        await using var second = await RawGateway.ResumeAsync(place.Discord, (string)ready["d"]!["session_id"]!, 1);
        await second.ReadEventsUntilAsync("RESUMED");

        Assert.Equal(4000, await first.ReadCloseAsync());
        Assert.Same(place.Discord.Gateway.Connections.All[1], place.Discord.Gateway.Sessions.Single().Connection);
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(62, 4000)]
    public async Task A_client_that_sends_no_heartbeat_has_to_resume(int seconds, int? code)
    {
        await using var place = await Place.OpenAsync();
        var (gateway, ready) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;

        place.Time.Advance(TimeSpan.FromSeconds(seconds)); // one and a half intervals are 61.875 s
        if (code is null)
        {
            await gateway.SendAsync(1, 1);
            await gateway.ReadOpAsync(11);
            place.Time.Advance(TimeSpan.FromSeconds(seconds));
            await gateway.SendAsync(1, 1);
            await gateway.ReadOpAsync(11);
            return;
        }

        Assert.Equal(code, await gateway.ReadCloseAsync());
        await gateway.CloseAsync(code.Value);
        await using var again = await RawGateway.ResumeAsync(place.Discord, (string)ready["d"]!["session_id"]!, 2);
        await again.ReadEventsUntilAsync("RESUMED");
    }

    [Fact]
    public async Task A_resume_can_bring_events_twice_or_lose_them()
    {
        await using var place = await Place.OpenAsync();
        var (session, last) = await LeaveAsync(place);
        foreach (var text in new[] { "lost", "twice", "once" })
        {
            await place.Ann.MentionAsync(place.Channel, text);
        }

        place.Discord.Gateway.Plan(new ConnectionPlan { Replays = number => number == last + 1 ? 0 : number == last + 2 ? 2 : 1 });
        await using var gateway = await RawGateway.ResumeAsync(place.Discord, session, last);

        Assert.Equal(["twice", "twice", "once"], (await gateway.ReadEventsUntilAsync("RESUMED")).SkipLast(1).Select(Words));
    }

    /// <summary>Enters and leaves again: the session, and the number of the last event.</summary>
    private static async Task<(string Session, int Last)> LeaveAsync(Place place, int? code = 4000)
    {
        var (gateway, ready) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var last = (int)(await gateway.ReadEventAsync("GUILD_CREATE"))["s"]!;
        if (code is null)
        {
            await gateway.AbortAsync();
        }
        else
        {
            await gateway.CloseAsync(code.Value);
        }

        return ((string)ready["d"]!["session_id"]!, last);
    }

    private static string Words(JsonObject frame) => ((string)frame["d"]!["content"]!).Split(' ', 2)[^1];
}
