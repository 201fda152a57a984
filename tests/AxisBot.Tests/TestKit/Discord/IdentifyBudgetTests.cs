using AxisBot.TestKit.Discord;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class IdentifyBudgetTests
{
    [Theory]
    [InlineData(4999, false)]
    [InlineData(5000, true)]
    public async Task Between_two_identifies_lie_five_seconds(int milliseconds, bool isAllowed)
    {
        await using var place = await Place.OpenAsync();
        await using var first = (await RawGateway.EnterAsync(place.Discord)).Gateway;
        place.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        await using var second = await RawGateway.ConnectAsync(place.Discord);
        await second.IdentifyAsync();

        Assert.Equal(isAllowed ? 0 : 9, (int)(await second.ReadFirstAfterHelloAsync())["op"]!);
        Assert.Equal(isAllowed ? 0 : 1, place.Discord.Unexpected.Count);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task So_many_shards_may_identify_at_once_as_max_concurrency_says(int shard, bool isAllowed)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { MaxConcurrency = 2 });
        await using var first = (await RawGateway.EnterAsync(place.Discord, shard: [0, 4])).Gateway;

        await using var second = await RawGateway.ConnectAsync(place.Discord);
        await second.IdentifyAsync(shard: [shard, 4]);

        Assert.Equal(isAllowed ? 0 : 9, (int)(await second.ReadFirstAfterHelloAsync())["op"]!);
    }

    [Fact]
    public async Task The_limit_can_be_read_and_is_1000_a_day()
    {
        await using var place = await Place.OpenAsync();
        await using var gateway = (await RawGateway.EnterAsync(place.Discord)).Gateway;
        place.Time.Advance(TimeSpan.FromHours(1));

        var limit = (await place.Rest.GetAsync("gateway/bot")).Json["session_start_limit"]!;
        place.Time.Advance(TimeSpan.FromHours(23));
        var next = (await place.Rest.GetAsync("gateway/bot")).Json["session_start_limit"]!;

        Assert.Equal((1000, 999, 82_800_000, 1), ((int)limit["total"]!, (int)limit["remaining"]!, (int)limit["reset_after"]!, (int)limit["max_concurrency"]!));
        Assert.Equal((1000, 0), ((int)next["remaining"]!, (int)next["reset_after"]!));
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    public async Task Beyond_1000_identifies_a_day_the_token_is_dead(int before, bool isDead)
    {
        await using var place = await Place.OpenAsync();
        await using var running = (await RawGateway.EnterAsync(place.Discord)).Gateway;
        place.Discord.Gateway.Budget.Spend(before - 1);
        place.Time.Advance(TimeSpan.FromSeconds(5));

        await using var gateway = await RawGateway.ConnectAsync(place.Discord);
        await gateway.IdentifyAsync();

        if (isDead)
        {
            Assert.Equal([4004, 4004], [await gateway.ReadCloseAsync(), await running.ReadCloseAsync()]);
        }
        else
        {
            await gateway.ReadEventAsync("READY");
        }

        Assert.Equal(0, place.Discord.Gateway.Budget.Remaining);
        Assert.Equal(isDead, place.Discord.IsTokenDead);
        Assert.Equal(isDead ? 401 : 200, (await place.Rest.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task A_day_later_the_budget_is_full_again()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Gateway.Budget.Spend(1000);
        Assert.Equal(0, place.Discord.Gateway.Budget.Remaining);

        place.Time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(1000, place.Discord.Gateway.Budget.Remaining);
        await using var gateway = (await RawGateway.EnterAsync(place.Discord)).Gateway;
        Assert.Equal(999, place.Discord.Gateway.Budget.Remaining);
    }

    [Fact]
    public async Task A_resume_costs_nothing()
    {
        await using var place = await Place.OpenAsync();
        var (first, ready) = await RawGateway.EnterAsync(place.Discord);
        await first.AbortAsync();

        await using var gateway = await RawGateway.ResumeAsync(place.Discord, (string)ready["d"]!["session_id"]!, 1);
        await gateway.ReadEventsUntilAsync("RESUMED");

        Assert.Equal(1, place.Discord.Gateway.Budget.Used);
    }
}
