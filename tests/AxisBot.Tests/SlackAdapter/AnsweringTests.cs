using System.Text.Json.Nodes;
using AxisBot.Conversations.Feedback;
using AxisBot.SlackAdapter.Homes;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Rendering;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>What people do in Slack, and what AxisBot answers there.</summary>
public sealed class AnsweringTests
{
    private const string Claim = "Trade between Peru and Bolivia was $9 billion in 2021.";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_blocks_and_a_text_that_says_all()
    {
        await using var office = await SlackOffice.OpenAsync();

        var said = await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        Assert.Equal(said.Ts, answer.ThreadTs);
        Assert.Contains(Talk.AnswerOf2021, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Sources", answer.Text, StringComparison.Ordinal);
        Assert.Contains("rich_text", answer.Blocks!.Select(block => (string?)block!["type"]));
        Assert.Contains("context_actions", answer.Blocks!.Select(block => (string?)block!["type"]));
        Assert.Equal("false", answer.Arguments["unfurl_links"]!.ToString());
        Assert.NotNull(answer.Metadata);
        Assert.Empty(LoopbackSlack.Pings(answer));
        Assert.Empty(office.Slack.Surprises);
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task A_mention_inside_a_thread_is_answered_at_its_root()
    {
        await using var office = await SlackOffice.OpenAsync();
        var root = office.Ana.Say(office.Room, "look at this");

        await office.Ana.ReplyInThreadAsync(root, Talk.TradeIn2021, mentions: true);

        Assert.Equal(root.Ts, (await office.Slack.AnswersAsync(office.Room))[0].ThreadTs);
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task A_direct_message_is_answered_by_a_text_that_grows()
    {
        await using var office = await SlackOffice.OpenAsync();

        var said = await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
        await office.Slack.CallsOfAsync("chat.stopStream");
        var answer = office.Slack.Answers(office.Ana.Direct)[0];

        Assert.Contains(Talk.AnswerOf2021, answer.Text, StringComparison.Ordinal);
        Assert.Equal((said.Ts, false), (answer.ThreadTs, answer.IsStreaming));
        Assert.NotNull(answer.Metadata);
        Assert.Contains(office.Slack.CallsOf("chat.appendStream"), call => call.WasDone);
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task Without_streams_it_is_posted()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { Streams = false });

        await office.Ana.DirectMessageAsync(Talk.TradeIn2021);

        Assert.NotEmpty((await office.Slack.AnswersAsync(office.Ana.Direct))[0].Blocks!);
        Assert.Empty(office.Slack.CallsOf("chat.startStream"));
    }

    [Fact]
    public async Task A_follow_up_in_its_thread_needs_no_mention_where_channels_are_read()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: ReadChannels);
        var said = await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);

        await office.Ana.ReplyInThreadAsync(said, "and in 2020?");

        Assert.Contains("$2.5 billion", (await office.Slack.AnswersAsync(office.Room, 2))[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_say_to_one_another_is_not_even_kept()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: ReadChannels);

        var said = await office.Ana.Say(office.Room, "how much was trade?").TakenAsync();
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Single(office.Slack.Answers(office.Room));
    }

    [Fact]
    public async Task A_question_that_is_changed_changes_its_answer_and_one_that_is_removed_takes_it_along()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: ReadChannels);
        var said = await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        office.Ana.Edit(said, $"<@{office.Slack.App.BotUserId}> How much was trade between Peru and Bolivia in 2020?");
        await office.Slack.UntilAsync(() => office.Slack.Messages(office.Room).Any(post => post.Ts == answer.Ts && post.Text.Contains("$2.5 billion", StringComparison.Ordinal)));
        office.Ana.Delete(said);
        await office.Slack.UntilAsync(() => office.Slack.Answers(office.Room).Count == 0);

        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task Other_programs_are_not_answered_and_it_does_not_hear_itself()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: ReadChannels);
        var bot = office.Slack.AddBot("other");
        office.Room.Add(bot.Id);

        await bot.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);
        await Task.WhenAll(office.Slack.Deliveries.Select(delivery => delivery.End));

        Assert.Single(office.Slack.Answers(office.Room));
    }

    [Fact]
    public async Task A_command_for_all_is_answered_in_the_channel()
    {
        await using var office = await SlackOffice.OpenAsync();

        var call = await office.Ana.SlashCommandAsync(office.Room, "/axis", "fact zinc");
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        Assert.Equal("in_channel", (string?)call.Answer!["response_type"]);
        Assert.Contains("120,000", answer.Text, StringComparison.Ordinal);
        Assert.Equal("header", (string?)answer.Blocks![0]!["type"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("help fact")]
    public async Task Help_is_told_to_its_caller_alone(string text)
    {
        await using var office = await SlackOffice.OpenAsync();

        await office.Ana.SlashCommandAsync(office.Room, "/axis", text);
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 1);

        Assert.Empty(office.Slack.Answers(office.Room));
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task A_bare_question_behind_the_command_is_answered()
    {
        await using var office = await SlackOffice.OpenAsync();

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Talk.TradeIn2021);

        Assert.Contains(Talk.AnswerOf2021, (await office.Slack.AnswersAsync(office.Room))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_where_the_bot_is_not_is_answered_by_its_address()
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Room.Remove(office.Slack.App.BotUserId);

        await office.Ana.SlashCommandAsync(office.Room, "/axis", "fact zinc");

        Assert.Contains("120,000", (await office.Slack.AnswersAsync(office.Room))[0].Text, StringComparison.Ordinal);
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task Sources_are_shown_to_who_presses_for_them_and_a_rating_is_kept()
    {
        await using var office = await SlackOffice.OpenAsync();
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];
        var button = Elements(answer.Blocks!).First(element => ((string?)element["action_id"])?.StartsWith("sources.", StringComparison.Ordinal) == true);

        await office.Ana.PressAsync(answer, (string)button["action_id"]!);
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count + office.Slack.Answers(office.Room).Count == 2);
        await office.Ana.RateAsync(answer, CardActions.OpinionId, isGood: true);
        await office.UntilLaterAsync(() => office.Get<IFeedback>().CountAsync(CancellationToken.None).GetAwaiter().GetResult() == (1, 0));

        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task A_claim_is_checked_from_the_menu_of_a_message()
    {
        await using var office = await SlackOffice.OpenAsync();
        var said = office.Ana.Say(office.Room, Claim);

        await office.Ana.UseShortcutAsync(said.Post, ShortcutReader.CheckClaim);
        await office.Slack.UntilAsync(() => office.Ana.Modal is not null);
        Assert.Contains(Claim, office.Ana.Modal!.Body.ToJsonString(), StringComparison.Ordinal);
        var submission = await office.Ana.SubmitAsync(office.Ana.Modal!, (FormReader.ClaimField, Claim), (FormReader.AudienceField, FormReader.ForAll));

        Assert.Equal(SubmissionOutcome.Closed, submission.Outcome);
        var verdict = (await office.Slack.AnswersAsync(office.Room))[0];
        Assert.Equal(said.Ts, verdict.ThreadTs);
        Assert.Contains("Contradicted", verdict.Text, StringComparison.Ordinal);
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task An_empty_claim_is_told_beside_the_field_and_a_private_one_only_to_its_author()
    {
        await using var office = await SlackOffice.OpenAsync();
        var said = office.Ana.Say(office.Room, Claim);
        await office.Ana.UseShortcutAsync(said.Post, ShortcutReader.CheckClaim);
        await office.Slack.UntilAsync(() => office.Ana.Modal is not null);

        var empty = await office.Ana.SubmitAsync(office.Ana.Modal!, (FormReader.ClaimField, " "), (FormReader.AudienceField, FormReader.ForMe));
        await office.Ana.SubmitAsync(office.Ana.Modal!, (FormReader.ClaimField, Claim), (FormReader.AudienceField, FormReader.ForMe));
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 1);

        Assert.Equal(SubmissionOutcome.HasErrors, empty.Outcome);
        Assert.Empty(office.Slack.Answers(office.Room));
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task A_form_that_cannot_be_opened_is_not_needed()
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Slack.Faults.Next("views.open", Fault.Error("expired_trigger_id"));

        await office.Ana.UseShortcutAsync(office.Ana.Say(office.Room, Claim).Post, ShortcutReader.CheckClaim);
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 1);

        Assert.Contains("Contradicted", office.Slack.Whispers(office.Room, office.Ana)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_tab_says_what_can_be_asked_and_sets_the_digest_of_a_channel()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { Managers = ["U0000000001"] });
        await office.Ana.OpenHomeAsync();
        await office.Slack.UntilAsync(() => office.Ana.Home is not null);
        var home = office.Ana.Home!;
        Assert.Contains("Recent figures", home.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("not subscribed", home.Body.ToJsonString(), StringComparison.Ordinal);

        await office.Ana.PressAsync(home, PressReader.SetDigest);
        await office.Slack.UntilAsync(() => office.Ana.Modal is not null);
        var wrong = await office.Ana.SubmitAsync(office.Ana.Modal!, (FormReader.TimeField, "08:30"), (FormReader.ZoneField, "Nowhere"));
        await office.Ana.SubmitAsync(office.Ana.Modal!, (FormReader.TimeField, "08:30"), (FormReader.ZoneField, "Atlantic/Azores"));
        await office.Slack.UntilAsync(() => office.Ana.Home!.Body.ToJsonString().Contains("08:30 (Atlantic/Azores)", StringComparison.Ordinal));

        Assert.Equal(SubmissionOutcome.HasErrors, wrong.Outcome);
        Assert.Contains("08:30", office.Slack.Answers(office.Ana.Direct)[0].Text, StringComparison.Ordinal);
        Assert.Empty(office.Slack.Surprises);
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task Only_who_manages_a_channel_sets_its_digest()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { Managers = ["U0NOBODY"] });

        await office.Ana.SlashCommandAsync(office.Room, "/axis", "digest subscribe 09:00");

        Assert.Contains("Only those who manage this channel", (await office.Slack.AnswersAsync(office.Room))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_messages_of_the_agent_is_offered_questions_that_it_answers()
    {
        await using var office = await SlackOffice.OpenAsync();

        office.Ana.OpenMessages();
        await office.Slack.UntilAsync(() => office.Slack.PromptsFor(office.Ana).Count > 0);

        Assert.InRange(office.Slack.PromptsFor(office.Ana).Count, 1, StartingQuestions.Most);
    }

    [Fact]
    public async Task An_answer_that_is_stopped_while_it_grows_ends_there()
    {
        await using var office = await SlackOffice.OpenAsync();
        var hold = office.Slack.Faults.HoldNext("chat.appendStream");
        var said = await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
        await hold.Arrived;

        await office.Ana.StopSessionAsync(said);
        hold.Release();
        await office.Slack.UntilAsync(() => office.Slack.Answers(office.Ana.Direct) is [{ IsStreaming: false }]);
        await office.Ana.ReplyInThreadAsync(said, "How much was trade between Peru and Bolivia in 2020?");
        await office.Slack.UntilAsync(() => office.Slack.Answers(office.Ana.Direct).Count == 2);

        Assert.DoesNotContain("Sources", office.Slack.Answers(office.Ana.Direct)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_has_expired_becomes_the_whole_answer()
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Slack.Faults.Next("chat.appendStream", Fault.Error("message_not_in_streaming_state"));

        await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
        await office.Slack.CallsOfAsync("chat.update");
        await office.Slack.UntilAsync(() => office.Slack.Answers(office.Ana.Direct) is [{ Metadata: not null }] or [{ Blocks: not null }]);

        var answer = Assert.Single(office.Slack.Answers(office.Ana.Direct));
        Assert.Contains("Sources", answer.Text, StringComparison.Ordinal);
        Assert.Contains(Talk.AnswerOf2021, answer.Text, StringComparison.Ordinal);
    }

    private static void ReadChannels(LoopbackSlack slack)
    {
        slack.App.Scopes.UnionWith(["channels:history", "groups:history"]);
        slack.App.Events.UnionWith(["message.channels", "message.groups"]);
    }

    private static IEnumerable<JsonObject> Elements(JsonArray blocks) =>
        blocks.OfType<JsonObject>().SelectMany(block => block["elements"] as JsonArray ?? []).OfType<JsonObject>();
}
