using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class EditsTests : IDisposable
{
    private const string TradeIn2020 = "How much was trade between Peru and Bolivia in 2020?";

    private readonly Talk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task A_changed_question_is_answered_anew_in_its_place()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        var said = await _talk.SayAsync(_talk.Edit(question.Id, TradeIn2020));
        Assert.Equal(question.Id, said.Reply.To);
        Assert.Contains("$2.5 billion", said.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_ups_know_the_changed_question_and_not_the_old_one()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        await _talk.SayAsync(_talk.Edit(question.Id, TradeIn2020));
        var thread = await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default);
        Assert.Equal([TradeIn2020], thread.Turns.Select(turn => turn.Question));
    }

    [Fact]
    public async Task A_change_that_leaves_the_words_alone_is_not_answered_again()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        Assert.Empty((await _talk.SayAsync(_talk.Edit(question.Id, Talk.TradeIn2021))).Replies);
    }

    [Fact]
    public async Task A_change_that_comes_twice_is_answered_once()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        await _talk.SayAsync(question);
        var edit = _talk.Edit(question.Id, TradeIn2020);
        await _talk.SayAsync(edit);
        Assert.Empty((await _talk.SayAsync(edit)).Replies);
    }

    [Fact]
    public async Task A_change_before_its_message_stands_for_it_and_the_message_is_not_answered_after_it()
    {
        var question = _talk.Words(Talk.TradeIn2021);
        var edited = await _talk.SayAsync(_talk.Edit(question.Id, TradeIn2020));
        Assert.Contains("$2.5 billion", edited.Lead, StringComparison.Ordinal);
        Assert.Equal(question.Id, edited.Reply.To);
        Assert.Empty((await _talk.SayAsync(question)).Replies);
    }

    [Fact]
    public async Task A_change_of_words_that_were_not_for_us_stays_without_an_answer()
    {
        var chat = _talk.Words("so much tea", mention: false);
        await _talk.SayAsync(chat);
        var said = await _talk.SayAsync(_talk.Edit(chat.Id, TradeIn2020));
        Assert.Empty(said.Replies);
        Assert.Empty(said.Withdrawn);
    }

    [Fact]
    public async Task A_change_that_no_longer_speaks_to_us_takes_the_answer_back()
    {
        var question = _talk.Words(Talk.TradeIn2021, place: Talk.Channel with { Thread = null });
        await _talk.SayAsync(question);
        var said = await _talk.SayAsync(_talk.Edit(question.Id, "never mind", mention: false) with { Place = question.Place });
        Assert.Empty(said.Replies);
        Assert.Equal([question.Id], said.Withdrawn);
        Assert.Empty((await _talk.Memory.RecallAsync(question.Place.ThreadId, default)).Turns);
    }

    [Fact]
    public async Task A_change_while_the_question_is_answered_leaves_one_answer_to_the_new_words()
    {
        var release = new TaskCompletionSource();
        var old = new Said { Hold = release.Task };
        var question = _talk.Words(Talk.TradeIn2021);
        var answering = _talk.SayAsync(question, old);
        await old.Searching;

        var changing = _talk.SayAsync(_talk.Edit(question.Id, TradeIn2020));
        release.SetResult();
        await answering;
        Assert.Empty(old.Replies);
        Assert.Contains("$2.5 billion", (await changing).Lead, StringComparison.Ordinal);
    }
}
