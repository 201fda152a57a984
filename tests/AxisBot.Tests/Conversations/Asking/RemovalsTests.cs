using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class RemovalsTests : IDisposable
{
    private readonly Talk _talk = new(new ConversationSettings { AtOnce = 1 });

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task The_answer_to_a_removed_question_is_withdrawn_and_forgotten()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        var answer = (await _talk.SayAsync(question)).Card.Actions[0].Subject;
        var said = await _talk.SayAsync(_talk.Removal(question.Id));
        Assert.Equal([question.Id], said.Withdrawn);
        Assert.Empty((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.Null(await _talk.Answers.FindAsync(answer, default));
    }

    [Fact]
    public async Task A_question_that_is_removed_while_it_is_answered_is_never_answered()
    {
        var release = new TaskCompletionSource();
        var said = new Said { Hold = release.Task };
        var question = _talk.Words(Talk.TradeIn2021);
        var answering = _talk.SayAsync(question, said);
        await said.Searching;

        var removing = _talk.SayAsync(_talk.Removal(question.Id));
        release.SetResult();
        await answering;
        Assert.Equal([question.Id], (await removing).Withdrawn);
        Assert.Empty(said.Replies);
        Assert.Empty((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
    }

    [Fact]
    public async Task A_question_that_is_removed_while_it_waits_is_never_searched_for()
    {
        var release = new TaskCompletionSource();
        var first = new Said { Hold = release.Task };
        var answering = _talk.SayAsync(_talk.Words(Talk.TradeIn2021), first);
        await first.Searching;

        var question = _talk.Words(Talk.ZincIn2022, Talk.Ben);
        var waiting = new Said();
        var asking = _talk.SayAsync(question, waiting);
        await waiting.Waiting;
        await _talk.SayAsync(_talk.Removal(question.Id));
        await asking;
        Assert.Equal([Stage.Waiting], waiting.Progress.Select(progress => progress.Stage));
        Assert.Empty(waiting.Replies);

        release.SetResult();
        await answering;
        Assert.Single(first.Replies);
    }

    [Fact]
    public async Task A_question_that_was_removed_before_it_came_is_never_answered()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(_talk.Removal(question.Id));
        Assert.Empty((await _talk.SayAsync(question)).Replies);
        Assert.Empty((await _talk.SayAsync(_talk.Edit(question.Id, Talk.ZincIn2022))).Replies);
    }

    [Fact]
    public async Task A_removal_that_is_told_in_two_ways_does_no_harm()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(_talk.Removal(question.Id));
        Assert.Equal([question.Id], (await _talk.SayAsync(_talk.Removal(question.Id))).Withdrawn);
    }

    [Fact]
    public async Task A_removed_question_is_not_brought_back_by_a_late_change()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        await _talk.SayAsync(_talk.Removal(question.Id));
        Assert.Empty((await _talk.SayAsync(_talk.Edit(question.Id, Talk.ZincIn2022))).Replies);
    }
}
