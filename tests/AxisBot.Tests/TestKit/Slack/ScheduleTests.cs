using System.Globalization;
using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class ScheduleTests
{
    private const string Schedule = "chat.scheduleMessage";
    private const string Delete = "chat.deleteScheduledMessage";

    [Fact]
    public async Task A_message_is_posted_when_its_time_comes()
    {
        await using var desk = await Desk.OpenAsync();
        await ScheduleAsync(desk, TimeSpan.FromMinutes(10));

        desk.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Empty(desk.Slack.Messages(desk.General));
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("later", Assert.Single(desk.Slack.Messages(desk.General)).Text);
    }

    [Fact]
    public async Task A_message_with_metadata_is_never_posted()
    {
        await using var desk = await Desk.OpenAsync();
        var answer = await ScheduleAsync(desk, TimeSpan.FromMinutes(10), ("metadata", """{"event_type":"digest","event_payload":{}}"""));
        Assert.True((bool)answer["ok"]!);

        desk.Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(desk.Slack.Messages(desk.General));
    }

    [Theory]
    [InlineData(-1, "time_in_past")]
    [InlineData(120 * 24 * 3600, null)]
    [InlineData(120 * 24 * 3600 + 1, "time_too_far")]
    public async Task A_message_is_posted_within_a_hundred_and_twenty_days(int seconds, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(expected, (string?)(await ScheduleAsync(desk, TimeSpan.FromSeconds(seconds)))["error"]);
    }

    [Fact]
    public async Task A_channel_takes_thirty_within_five_minutes()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 30; i++)
        {
            Assert.True((bool)(await ScheduleAsync(desk, TimeSpan.FromMinutes(10)))["ok"]!);
        }

        Assert.Equal("restricted_too_many", (string?)(await ScheduleAsync(desk, TimeSpan.FromMinutes(14)))["error"]);
        Assert.True((bool)(await ScheduleAsync(desk, TimeSpan.FromMinutes(15)))["ok"]!);
    }

    [Fact]
    public async Task What_waits_is_listed_and_can_be_taken_back_until_a_minute_before()
    {
        await using var desk = await Desk.OpenAsync();
        var one = (string)(await ScheduleAsync(desk, TimeSpan.FromMinutes(10)))["scheduled_message_id"]!;
        var other = (string)(await ScheduleAsync(desk, TimeSpan.FromMinutes(20)))["scheduled_message_id"]!;

        Assert.Equal([one, other], await ListAsync(desk));
        Assert.Null(await desk.Caller.ErrorOfAsync(Delete, ("channel", desk.General.Id), ("scheduled_message_id", one)));
        Assert.Equal([other], await ListAsync(desk));

        desk.Time.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("invalid_scheduled_message_id", await desk.Caller.ErrorOfAsync(Delete, ("channel", desk.General.Id), ("scheduled_message_id", other)));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(desk.Slack.Messages(desk.General));
    }

    private static Task<JsonObject> ScheduleAsync(Desk desk, TimeSpan after, params (string Name, string Value)[] more) => desk.Caller.CallAsync(Schedule,
    [
        ("channel", desk.General.Id), ("text", "later"), ("post_at", (desk.Time.GetUtcNow() + after).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), .. more,
    ]);

    private static async Task<IEnumerable<string>> ListAsync(Desk desk) =>
        (await desk.Caller.CallAsync("chat.scheduledMessages.list"))["scheduled_messages"]!.AsArray().Select(one => (string)one!["id"]!);
}
