using AxisBot.Conversations.Posting;
using AxisBot.Storage.Databases;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>Posts that Slack delays, declines, answers wrongly or not at all.</summary>
public sealed class SendingTests
{
    private const string Post = "chat.postMessage";

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.5", 2.5)]
    [InlineData("0", 1)]
    [InlineData("-5", 1)]
    [InlineData("soon", 5)]
    [InlineData(null, 5)]
    [InlineData("1000000000", 300)]
    public async Task Too_many_calls_are_waited_out_and_other_channels_go_on(string? header, double seconds)
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next(Post, Fault.RateLimited(header)));
        var other = office.NewRoom("other");

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.CallsOfAsync(Post);
        await office.Ana.MentionAsync(other, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(other);
        await office.UntilLaterAsync(() => CallsIn(office) is [_, _]);

        var calls = CallsIn(office);
        Assert.Single(office.Slack.Answers(office.Room));
        Assert.True(calls[1].At - calls[0].At >= TimeSpan.FromSeconds(seconds), $"{calls[1].At - calls[0].At}");
    }

    [Theory]
    [InlineData("reply lost")]
    [InlineData("done but 500")]
    [InlineData("done but 504")]
    [InlineData("html")]
    [InlineData("cut")]
    [InlineData("fatal_error")]
    public async Task What_may_have_been_posted_is_read_back_and_not_posted_again(string what)
    {
        var fault = what switch
        {
            "reply lost" => Fault.ReplyLost,
            "done but 500" => Fault.DoneBut(500),
            "done but 504" => Fault.DoneBut(504),
            "html" => Fault.WithBody("<html>", "text/html") with { Commits = true },
            "cut" => Fault.CutAfter(20),
            _ => Fault.Error("fatal_error") with { Commits = true },
        };
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: slack =>
        {
            slack.App.Scopes.Add("channels:history");
            slack.Faults.Next(Post, fault);
        });

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Slack.CallsOf("conversations.replies").Count > 0);
        await office.UntilLaterAsync(() => Counts(office) is { Posted: 1 });

        Assert.Single(office.Slack.Answers(office.Room));
        Assert.Single(office.Slack.CallsOf(Post));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("502")]
    [InlineData("internal_error")]
    public async Task What_was_not_posted_after_all_is_found_missing_and_posted(string what)
    {
        var fault = what switch { "refused" => Fault.Refused, "502" => Fault.WithStatus(502), _ => Fault.Error("internal_error") };
        await using var office = await SlackOffice.OpenAsync(settings => settings with { ReadsChannels = true }, prepare: slack =>
        {
            slack.App.Scopes.Add("channels:history");
            slack.Faults.Next(Post, fault);
        });

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Counts(office) is { Posted: 1 });

        Assert.Single(office.Slack.Answers(office.Room));
        Assert.Equal(2, office.Slack.CallsOf(Post).Count);
    }

    [Fact]
    public async Task What_cannot_be_read_back_is_left_as_it_is_and_told()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next(Post, Fault.ReplyLost));

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Counts(office) is { Ambiguous: 1 });

        Assert.Single(office.Slack.CallsOf(Post));
        await office.UntilLaterAsync(() => office.Log.Lines.Any(line => line.Text.Contains("missing_scope (channels:history)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stream_whose_beginning_was_not_answered_is_found_and_finished()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next("chat.startStream", Fault.ReplyLost));

        await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Counts(office) is { Posted: 1 });

        var answer = Assert.Single(office.Slack.Answers(office.Ana.Direct));
        Assert.False(answer.IsStreaming);
        Assert.Contains("Sources", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is_archived")]
    [InlineData("restricted_action")]
    [InlineData("msg_too_long")]
    [InlineData("not_in_channel")]
    public async Task What_Slack_will_never_take_is_skipped_and_told_with_its_reason(string error)
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Always(Post, Fault.Error(error)));

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Counts(office) is { Skipped: 1 });
        await office.UntilLaterAsync(() => office.Log.Lines.Any(line => line.Text.Contains(error, StringComparison.Ordinal)));

        Assert.Null(office.Health.Wrong);
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    public async Task Blocks_that_Slack_does_not_take_are_left_out_and_the_text_says_all(string error)
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next(Post, Fault.Error(error)));

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        Assert.Null(answer.Blocks);
        Assert.Contains(Talk.AnswerOf2021, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_bot_that_is_revoked_stops_all_calls_and_what_is_due_stays_due()
    {
        await using var office = await SlackOffice.OpenAsync();
        office.Slack.App.TokensRefused = "token_revoked";

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.CallsOfAsync(Post);
        await office.UntilLaterAsync(() => office.Health.IsOver && Counts(office).Due == 1);
        var calls = office.Slack.Calls.Count;
        var later = office.Time.GetUtcNow() + TimeSpan.FromMinutes(4);
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() >= later);

        Assert.Contains("token_revoked", office.Health.Wrong, StringComparison.Ordinal);
        Assert.Equal(1, Counts(office).Due);
        Assert.Equal(calls, office.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_bot_token_that_is_no_good_is_told_at_the_start()
    {
        await using var office = await SlackOffice.OpenAsync(settings => settings with { BotToken = "xoxb-somebody-else" }, waits: false);

        await office.UntilLaterAsync(() => office.Health.IsOver);

        Assert.Contains("Slack:BotToken", Assert.Single(office.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_to_answer_by_is_used_five_times_and_never_beyond_its_time()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Always("users.info", Fault.WithStatus(500)));
        await office.Ana.SlashCommandAsync(office.Room, "/axis", "help");
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 1);
        var hold = office.Slack.Faults.HoldNext("views.open");

        await office.Ana.SlashCommandAsync(office.Room, "/axis", "check");
        await hold.Arrived;
        hold.Release();
        await office.Slack.UntilAsync(() => office.Ana.Modal is not null);
        await office.PassAsync(TimeSpan.FromMinutes(31));
        await office.Ana.SubmitAsync(office.Ana.Modal!, ("claim", "Trade between Peru and Bolivia was $9 billion in 2021."), ("audience", "me"));
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 2);

        Assert.Empty(office.Slack.Surprises);
        Assert.Single(office.Slack.CallsOf("chat.postEphemeral"));
    }

    [Fact]
    public async Task Messages_in_a_channel_keep_to_its_pace_and_none_has_failed_because_it_waited()
    {
        const int questions = 20;
        await using var office = await SlackOffice.OpenAsync();
        for (var asked = 0; asked < questions; asked++)
        {
            await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        }

        await office.UntilLaterAsync(() => Counts(office) is { Posted: questions }, TimeSpan.FromMilliseconds(100));

        Assert.Equal(questions, office.Slack.Answers(office.Room).Count);
        Assert.DoesNotContain(office.Slack.CallsOf(Post), call => call.Status == 429);
        Assert.All(await AttemptsAsync(office), attempts => Assert.Equal(1, attempts)); // each failed attempt doubles the wait for the next
    }

    [Fact]
    public async Task A_call_that_Slack_turns_away_is_an_attempt_that_failed()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next(Post, Fault.RateLimited("2")));

        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Counts(office) is { Posted: 1 });

        Assert.Equal(2, Assert.Single(await AttemptsAsync(office)));
    }

    [Fact]
    public async Task A_picture_is_brought_once_however_often_its_message_is_tried()
    {
        await using var office = await SlackOffice.OpenAsync(pictures: new Drawer(), prepare: slack => slack.Faults.Next(Post, Fault.RateLimited("2")));
        for (var asked = 0; asked < 6; asked++)
        {
            await office.Ana.SlashCommandAsync(office.Room, "/axis", "fact trade Peru Bolivia 2021");
        }

        await office.UntilLaterAsync(() => Counts(office) is { Posted: 6 }, TimeSpan.FromMilliseconds(100));

        Assert.True(office.Slack.CallsOf(Post).Count > 6);
        Assert.Equal(6, office.Slack.CallsOf("files.getUploadURLExternal").Count);
    }

    private static Task<IReadOnlyList<long>> AttemptsAsync(SlackOffice office) =>
        office.Get<IDatabase>().ReadAsync("test.look", session => session.ListAsync<long>("SELECT attempts FROM outbox"), CancellationToken.None);

    private static List<ApiCall> CallsIn(SlackOffice office) => [.. office.Slack.CallsOf(Post).Where(call => call["channel"] == office.Room.Id)];

    private static PostCounts Counts(SlackOffice office) => office.Get<IOutbox>().CountAsync(CancellationToken.None).GetAwaiter().GetResult();
}
