using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Scenarios.Clients;

/// <summary>What people do in Slack, with an app of @slack/bolt that nobody here wrote at the other end.</summary>
public sealed class BoltTests(BoltBySockets stand) : IClassFixture<BoltBySockets>
{
    [NodeFact(NodePlace.Bolt)]
    public async Task A_mention_is_answered_in_its_thread()
    {
        var (ana, room) = stand.Room();

        var said = await ana.MentionAsync(room, "what is trade?");
        var answer = (await stand.Slack.AnswersAsync(room))[0];

        Assert.Equal(said.Ts, answer.ThreadTs);
        Assert.Equal(3, answer.Blocks!.Count);
        Assert.Equal("app_mention", (string?)said.Delivery.Payload["event"]!["type"]);
        Assert.Empty(stand.Slack.Surprises);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_escapes_nothing()
    {
        var (ana, room) = stand.Room();

        await ana.MentionAsync(room, "a & b");

        Assert.EndsWith("a &amp; b <!channel>", (await stand.Slack.AnswersAsync(room))[0].Text, StringComparison.Ordinal);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_direct_message_is_answered()
    {
        var (ana, _) = stand.Room();

        await ana.DirectMessageAsync("hello");

        Assert.Equal("heard hello", (await stand.Slack.AnswersAsync(ana.Direct))[0].Text);
        Assert.Equal("im", (string?)(await stand.Bolt.ToldAsync("message", told => (string?)told["text"] == "hello"))["channelType"]);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_acknowledges_a_mention_before_it_is_through_with_it()
    {
        var (ana, room) = stand.Room();

        var said = await ana.MentionAsync(room, "answer slowly");
        await stand.Bolt.ToldAsync("mention", told => (string?)told["ts"] == said.Ts);

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Empty(stand.Slack.Answers(room));
        await stand.Bolt.OrderAsync("go on");
        await stand.Slack.AnswersAsync(room);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_command_is_answered_at_once_and_later_by_address()
    {
        var (ana, room) = stand.Room();

        var call = await ana.SlashCommandAsync(room, "/axis", "help");
        await stand.Slack.AnswersAsync(room);

        Assert.Equal("called with help", (string?)call.Answer!["text"]);
        Assert.Equal("called with help", Assert.Single(stand.Slack.Whispers(room, ana)).Text);
        Assert.Equal("and more for all", Assert.Single(stand.Slack.Answers(room)).Text);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_button_a_menu_and_a_rating_are_heard_and_the_message_is_replaced()
    {
        var (ana, room) = stand.Room();
        await ana.MentionAsync(room, "what is trade?");
        var post = (await stand.Slack.AnswersAsync(room))[0];

        await ana.ChooseAsync(post, "year", "2024");
        await ana.RateAsync(post, "helped", isGood: false);
        await ana.PressAsync(post, "more");
        await stand.Slack.UntilAsync(() => stand.Slack.Answers(room)[0].Text == "pressed 42");

        Assert.Equal("2024", (string?)(await stand.Bolt.ToldAsync("chosen"))["value"]);
        Assert.Equal("bad", (string?)(await stand.Bolt.ToldAsync("rated"))["value"]);
        Assert.Equal(post.Ts, Assert.Single(stand.Slack.Answers(room)).Ts);
        Assert.Empty(stand.Slack.Surprises);
    }

    [NodeTheory(NodePlace.Bolt)]
    [InlineData("short", SubmissionOutcome.HasErrors)]
    [InlineData("update", SubmissionOutcome.Updated)]
    [InlineData("trade rose by half", SubmissionOutcome.Closed)]
    public async Task A_form_is_opened_by_an_action_of_a_message_and_answered(string typed, SubmissionOutcome expected)
    {
        var (ana, room) = stand.Room();
        var said = ana.Say(room, "trade rose");

        await ana.UseShortcutAsync(said.Post, "check_claim");
        await stand.Slack.UntilAsync(() => ana.Modal is not null);
        var submission = await ana.SubmitAsync(ana.Modal!, ("text", typed));

        Assert.Equal(expected, submission.Outcome);
        Assert.Equal(said.Ts, (string?)(await stand.Bolt.ToldAsync("submitted", told => (string?)told["text"] == typed))["metadata"]);
        Assert.Empty(stand.Slack.Surprises);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_form_is_opened_by_a_command()
    {
        var (ana, room) = stand.Room();

        await ana.SlashCommandAsync(room, "/axis", "form");
        await stand.Slack.UntilAsync(() => ana.Modal is not null);

        Assert.Equal("by command", ana.Modal!.PrivateMetadata);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_home_tab_is_filled_when_it_is_opened()
    {
        var (ana, _) = stand.Room();

        await ana.OpenHomeAsync();
        await stand.Slack.UntilAsync(() => ana.Home is not null);

        Assert.Equal("header", (string?)ana.Home!.Blocks[0]!["type"]);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task An_answer_streams_and_ends_with_blocks()
    {
        var (ana, room) = stand.Room();

        var said = await ana.MentionAsync(room, "stream to me");
        await stand.Bolt.ToldAsync("answered", told => (string?)told["ts"] == said.Ts);

        var post = Assert.Single(stand.Slack.Answers(room));
        Assert.Equal(string.Concat(Enumerable.Range(0, 40).Select(i => $"piece {i} of it. ")), post.Text);
        Assert.Equal((false, said.Ts, 3), (post.IsStreaming, post.ThreadTs, post.Blocks!.Count));
        Assert.Single(stand.Slack.CallsOf("chat.startStream"), call => call["channel"] == room.Id);
        Assert.Contains(stand.Slack.CallsOf("chat.appendStream"), call => call["channel"] == room.Id);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_stream_that_a_person_stops_ends_in_an_error_and_the_app_is_told_which_it_was()
    {
        var (ana, room) = stand.Room();
        var said = await ana.MentionAsync(room, "stream with a pause");
        await stand.Bolt.ToldAsync("paused");
        var ts = Assert.Single(stand.Slack.Answers(room)).Ts;

        await ana.StopSessionAsync(said);
        await stand.Bolt.OrderAsync("resume");

        Assert.Equal("stopped_by_user", (string?)(await stand.Bolt.ToldAsync("stream failed", told => (string?)told["ts"] == ts))["error"]);
        Assert.Equal(ts, (string?)(await stand.Bolt.ToldAsync("stopped"))["streams"]![0]);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_stream_that_rests_too_long_ends_in_an_error_and_the_rest_of_it_is_lost()
    {
        var (ana, room) = stand.Room();
        await ana.MentionAsync(room, "stream with a pause");
        await stand.Slack.UntilAsync(() => stand.Slack.Answers(room).Count == 1);
        var ts = stand.Slack.Answers(room)[0].Ts;
        await stand.Bolt.ToldAsync("paused", told => (string?)told["ts"] == ts);

        stand.Time.Advance(stand.Slack.StreamLife);
        await stand.Bolt.OrderAsync("resume");

        Assert.Equal("message_not_in_streaming_state", (string?)(await stand.Bolt.ToldAsync("stream failed", told => (string?)told["ts"] == ts))["error"]);
        Assert.DoesNotContain("piece 39", stand.Slack.Answers(room)[0].Text, StringComparison.Ordinal);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task A_picture_is_brought_into_the_thread()
    {
        var (ana, room) = stand.Room();

        var said = await ana.MentionAsync(room, "show me a picture");
        await stand.Bolt.ToldAsync("answered", told => (string?)told["ts"] == said.Ts);

        var post = Assert.Single(stand.Slack.Answers(room));
        var file = Assert.Single(post.Files);
        Assert.Equal(("Here it is.", said.Ts), (post.Text, post.ThreadTs));
        Assert.Equal(("chart.png", "Trade", "a line that rises"), (file.Name, file.Title, file.AltText));
        Assert.Equal<byte>([0x89, 0x50, 0x4E, 0x47], file.Bytes!);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_runs_its_handler_twice_where_an_event_comes_again()
    {
        var (ana, room) = stand.Room();
        var said = await ana.MentionAsync(room, "once?");
        await stand.Slack.AnswersAsync(room);

        await said.Delivery.SendAgainAsync();

        Assert.Equal(2, (await stand.Slack.AnswersAsync(room, 2)).Count);
        var again = await stand.Bolt.ToldAsync("mention", told => (string?)told["ts"] == said.Ts, 2);
        Assert.Equal((1, "timeout"), ((int)again["retry"]!, (string?)again["reason"]));
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_runs_its_handler_twice_where_the_same_envelope_comes_again()
    {
        var (ana, room) = stand.Room();
        var said = await ana.MentionAsync(room, "once?");

        await said.Delivery.RepeatAsync();

        Assert.Equal(2, (await stand.Slack.AnswersAsync(room, 2)).Count);
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Bolt_does_not_hear_itself()
    {
        var (ana, room) = stand.Room();
        stand.Slack.App.Events.Add("message.im");

        await ana.DirectMessageAsync("hello you");
        await stand.Slack.AnswersAsync(ana.Direct);
        var own = stand.Slack.Deliveries.Last(delivery => (string?)delivery.Payload["event"]?["channel"] == ana.Direct.Id);
        await own.End;
        await ana.DirectMessageAsync("hello again");
        await stand.Slack.AnswersAsync(ana.Direct, 2);

        Assert.Equal(2, stand.Slack.Answers(ana.Direct).Count);
        Assert.DoesNotContain(stand.Bolt.Told("message"), told => ((string)told["text"]!).StartsWith("heard", StringComparison.Ordinal));
    }
}
