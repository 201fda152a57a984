using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>What Slack tells more than once is answered once, and what could not be kept is not acknowledged.</summary>
public sealed class ReceivingTests
{
    private const int Questions = 200;

    [Fact]
    public async Task A_thousand_redelivered_and_paired_events_give_no_second_answer()
    {
        await using var office = await SlackOffice.OpenAsync(
            settings => settings with { ReadsChannels = true, Connections = 2 },
            prepare: slack =>
            {
                slack.App.Scopes.Add("channels:history");
                slack.App.Events.Add("message.channels"); // each mention comes twice then, as two events
                slack.Limits.AreOn = false;
            });
        var rooms = Enumerable.Range(0, Questions).Select(i => office.NewRoom($"room-{i}")).ToList();

        var said = rooms.Select((room, i) => office.Ana.Mention(room, $"How much was trade between Peru and Bolivia in {2020 + (i % 2)}?")).ToList();
        await Task.WhenAll(said.Select(one => one.TakenAsync()));
        await Task.WhenAll(said.SelectMany(one => one.Deliveries).Select(delivery => delivery.SendAgainAsync()));
        await Task.WhenAll(said.SelectMany(one => one.Deliveries).Select(delivery => delivery.RepeatAsync()));
        await office.UntilLaterAsync(() => rooms.All(room => office.Slack.Answers(room).Count > 0));
        await Task.WhenAll(said.SelectMany(one => one.Deliveries).Select(delivery => delivery.SendAgainAsync()));
        await office.PassAsync(TimeSpan.FromMinutes(1));

        Assert.All(rooms, room => Assert.Single(office.Slack.Answers(room)));
        Assert.True(said.Sum(one => one.Deliveries.Sum(delivery => delivery.Attempts.Count)) >= 1_000 + Questions);
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task One_gesture_that_comes_as_two_messages_is_answered_once()
    {
        await using var office = await SlackOffice.OpenAsync();

        var (one, other) = office.Ana.SayTwice(office.Ana.Direct, Talk.TradeIn2021);
        await Task.WhenAll(one.TakenAsync(), other.TakenAsync());
        await office.Slack.CallsOfAsync("chat.stopStream");
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);

        Assert.Single(office.Slack.Answers(office.Ana.Direct));
    }

    [Fact]
    public async Task An_acknowledgement_that_gets_lost_brings_the_event_again_and_no_second_answer()
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Slack.Sockets.LoseAcknowledgements(1);

        var said = office.Ana.Mention(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);
        await office.UntilLaterAsync(() => said.Delivery.IsAcknowledged);

        Assert.True(said.Delivery.Attempts.Count > 1);
        Assert.Single(office.Slack.Answers(office.Room));
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_answered_when_it_comes_again()
    {
        const int full = 13;
        var watch = new Failing();
        await using var office = await SlackOffice.OpenAsync(watch: watch);

        watch.Fails = _ => new SqliteException("database or disk is full", full);
        var said = office.Ana.Mention(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => said.Delivery.Attempts.Count > 1);
        Assert.False(said.Delivery.IsAcknowledged);
        watch.Fails = _ => null;
        await office.UntilLaterAsync(() => said.Delivery.IsAcknowledged && office.Slack.Answers(office.Room).Count == 1);

        Assert.DoesNotContain(office.Log.Lines, line => line.Text.Contains("Peru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_people_write_is_logged()
    {
        await using var office = await SlackOffice.OpenAsync();

        await office.Ana.MentionAsync(office.Room, "canary " + Talk.TradeIn2021);
        await office.Ana.SlashCommandAsync(office.Room, "/axis", "canary zinc");
        await office.Slack.AnswersAsync(office.Room, 2);

        Assert.DoesNotContain(office.Log.Lines, line => line.Text.Contains("canary", StringComparison.Ordinal) || line.Text.Contains("xoxb", StringComparison.Ordinal) || line.Text.Contains("xapp", StringComparison.Ordinal));
    }
}
