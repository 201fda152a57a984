using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class QuestionsTests : IDisposable
{
    /// <summary>Only bounds a test that would hang; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How the answer begins only where the question before is known; without it, the sentence is quoted.</summary>
    private const string FollowedUp = "$2.5 billion (";

    private readonly Talk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task A_question_is_answered_in_its_thread_with_its_source()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        var said = await _talk.SayAsync(question);
        Assert.Equal((question.Id, Talk.Channel), (said.Reply.To, said.Reply.Place));
        Assert.Contains(Talk.AnswerOf2021, said.Lead, StringComparison.Ordinal);
        Assert.Equal("lake.txt ¶2", said.Card.Sources[0].Place);
        Assert.False(said.Reply.IsPrivate);
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_needs_no_mention_and_knows_what_was_asked()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        var said = await _talk.AskAsync("and in 2020?", mention: false);
        Assert.StartsWith(FollowedUp, said.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_in_another_thread_knows_nothing_of_it()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        var said = await _talk.AskAsync("and in 2020?", place: Talk.Channel.InThread("2"));
        Assert.False(said.Lead.StartsWith(FollowedUp, StringComparison.Ordinal), said.Lead);
    }

    [Fact]
    public async Task When_a_second_person_has_written_a_follow_up_needs_a_mention()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        Assert.Empty((await _talk.AskAsync("interesting!", Talk.Ben, mention: false)).Replies);
        Assert.Empty((await _talk.AskAsync("and in 2020?", mention: false)).Replies);
        Assert.StartsWith(FollowedUp, (await _talk.AskAsync("and in 2020?")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_memory_has_gone_a_thread_is_no_longer_ours()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        _talk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await _talk.AskAsync("and in 2020?", mention: false)).Replies);
    }

    [Fact]
    public async Task Silence_is_logged_with_its_rule_and_without_the_words()
    {
        Assert.Empty((await _talk.AskAsync("a secret of ours", mention: false)).Replies);
        Assert.Contains(_talk.Log.Lines, line => line.Text.Contains("ThreadOfOthers", StringComparison.Ordinal));
        Assert.DoesNotContain(_talk.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_message_is_answered_once()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        Assert.Single((await _talk.SayAsync(question)).Replies);
        var again = await _talk.SayAsync(question);
        Assert.Empty(again.Replies);
        Assert.Empty(again.Progress);
    }

    [Fact]
    public async Task Messages_of_two_surfaces_may_bear_one_number()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        Assert.Single((await _talk.SayAsync(question with { Id = question.Id with { Surface = "elsewhere" } })).Replies);
    }

    [Fact]
    public async Task Progress_goes_from_searching_to_checking_and_says_nothing_of_waiting_where_nobody_waits()
    {
        var said = await _talk.AskAsync(Talk.TradeIn2021);
        Assert.Equal([new Progress(Stage.Searching, "searching 5 articles"), new Progress(Stage.Checking, "checking 1 source")], said.Progress);
    }

    [Fact]
    public async Task A_surface_that_cannot_show_progress_gets_its_reply_all_the_same()
    {
        var said = await _talk.SayAsync(_talk.Words(Talk.TradeIn2021), new Said { ProgressFailure = new InvalidOperationException("gone") });
        Assert.Contains(Talk.AnswerOf2021, said.Lead, StringComparison.Ordinal);
        Assert.Single(said.Progress);
        Assert.Empty(_talk.Log.Errors);
    }

    [Fact]
    public async Task A_surface_that_dawdles_over_progress_is_not_waited_for()
    {
        var said = new Said { Hold = new TaskCompletionSource().Task };
        var answering = _talk.SayAsync(_talk.Words(Talk.TradeIn2021), said);
        await said.Searching;
        await TimerOf(answering);
        await answering;
        Assert.Contains(Talk.AnswerOf2021, said.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_from_the_library_that_it_began_with()
    {
        var release = new TaskCompletionSource();
        var said = new Said { Hold = release.Task };
        var answering = _talk.SayAsync(_talk.Words(Talk.TradeIn2021), said);
        await said.Searching;
        _talk.Library.Read = () => throw new InvalidOperationException("the library was asked for twice");
        release.SetResult();
        await answering;
        Assert.Equal("lake.txt ¶2", said.Card.Sources[0].Place);
    }

    [Fact]
    public async Task Answering_does_not_hold_up_whoever_brought_the_message()
    {
        using var brought = new ManualResetEventSlim();
        var read = _talk.Library.Read;
        var wasBroughtBefore = false;
        _talk.Library.Read = () =>
        {
            wasBroughtBefore = brought.Wait(Patience);
            return read();
        };
        var answering = _talk.AskAsync(Talk.TradeIn2021);
        brought.Set();
        await answering;
        Assert.True(wasBroughtBefore);
    }

    [Fact]
    public async Task Small_talk_gets_no_buttons()
    {
        var said = await _talk.AskAsync("hello");
        Assert.Equal(CardKind.Answer, said.Card.Kind);
        Assert.Empty(said.Card.Actions);
    }

    /// <summary>Lets the time pass that progress may take, as soon as somebody waits for it.</summary>
    private async Task TimerOf(Task answering)
    {
        while (!answering.IsCompleted)
        {
            _talk.Time.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }
    }
}
