using AxisBot.TestKit.Slack.Limits;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class RateLimitTests
{
    private const string Post = "chat.postMessage";

    [Fact]
    public async Task A_channel_takes_a_few_messages_at_once_and_then_one_a_second()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < Tier.Posting.Burst; i++)
        {
            Assert.Equal(200, (await PostAsync(desk, desk.General.Id)).Status);
        }

        Assert.Equal((429, "1", "ratelimited"), await PostAsync(desk, desk.General.Id));

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await PostAsync(desk, desk.General.Id)).Status);
        Assert.Equal(429, (await PostAsync(desk, desk.General.Id)).Status);
    }

    [Fact]
    public async Task Another_channel_is_counted_by_itself()
    {
        await using var desk = await Desk.OpenAsync();
        var other = desk.Slack.AddChannel("other", desk.Ana);
        await FillAsync(desk);

        Assert.Equal(429, (await PostAsync(desk, desk.General.Id)).Status);
        Assert.Equal(200, (await PostAsync(desk, other.Id)).Status);
    }

    [Fact]
    public async Task Another_method_is_counted_by_itself()
    {
        await using var desk = await Desk.OpenAsync();
        await FillAsync(desk);

        Assert.Null(await desk.Caller.ErrorOfAsync("chat.postEphemeral", ("channel", desk.General.Id), ("user", desk.Ana.Id), ("text", "psst")));
    }

    [Theory]
    [InlineData("reactions.remove", 20)]
    [InlineData("conversations.info", 50)]
    [InlineData("users.info", 100)]
    [InlineData("assistant.threads.setStatus", 600)]
    public async Task A_tier_is_so_many_calls_a_minute(string method, int most)
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < most; i++)
        {
            Assert.NotEqual("ratelimited", await desk.Caller.ErrorOfAsync(method));
        }

        Assert.Equal("ratelimited", await desk.Caller.ErrorOfAsync(method));

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual("ratelimited", await desk.Caller.ErrorOfAsync(method));
    }

    [Fact]
    public async Task All_channels_together_take_three_hundred_messages_a_minute()
    {
        await using var desk = await Desk.OpenAsync();
        var channels = Enumerable.Range(0, 101).Select(i => desk.Slack.AddChannel($"channel-{i}").Id).ToList();
        for (var i = 0; i < Tier.WholeWorkspace.Calls; i++)
        {
            Assert.Equal(200, (await PostAsync(desk, channels[i / 3])).Status);
        }

        Assert.Equal(429, (await PostAsync(desk, channels[^1])).Status);
    }

    [Fact]
    public async Task Retry_After_tells_how_long_the_next_call_is_away()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Limits.Set("auth.test", Tier.One);
        await desk.Caller.CallAsync("auth.test");
        desk.Time.Advance(TimeSpan.FromSeconds(20));

        using var refused = await desk.Caller.SendAsync(desk.Slack.App.BotToken, "auth.test", null);
        desk.Time.Advance(TimeSpan.FromSeconds(40));
        using var taken = await desk.Caller.SendAsync(desk.Slack.App.BotToken, "auth.test", null);

        Assert.Equal("40", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(200, (int)taken.StatusCode);
    }

    [Fact]
    public async Task Limits_can_be_turned_off()
    {
        await using var desk = await Desk.OpenAsync();
        await FillAsync(desk);
        desk.Slack.Limits.AreOn = false;

        Assert.Equal(200, (await PostAsync(desk, desk.General.Id)).Status);
    }

    private static async Task FillAsync(Desk desk)
    {
        for (var i = 0; i < Tier.Posting.Burst; i++)
        {
            await PostAsync(desk, desk.General.Id);
        }
    }

    private static async Task<(int Status, string? RetryAfter, string? Error)> PostAsync(Desk desk, string channel)
    {
        using var response = await desk.Caller.SendAsync(desk.Slack.App.BotToken, Post, Caller.Form(("channel", channel), ("text", "hello")));
        var retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null;
        return ((int)response.StatusCode, retryAfter, (string?)(await Caller.ReadAsync(response))["error"]);
    }
}
