using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class FailuresTests
{
    private const string Secret = "the password is herring";

    [Fact]
    public async Task What_fails_is_logged_once_without_anybodys_words_and_its_number_is_told()
    {
        var broken = new KnownCommand("weigh", KnownCommand.Question) { Failure = new FormatException($"'{Secret}' is no number") };
        using var talk = new Talk(null, broken);
        var said = await talk.SayAsync(talk.Call("weigh", arguments: ("question", Secret)));
        Assert.Equal(CardKind.Notice, said.Card.Kind);
        var error = Assert.Single(talk.Log.Errors);
        Assert.Contains("System.FormatException", error, StringComparison.Ordinal);
        Assert.DoesNotContain("herring", error, StringComparison.Ordinal);
        var number = said.Lead.Split(' ')[^1].TrimEnd('.');
        Assert.Matches("^[0-9a-f]{8}$", number);
        Assert.Contains(number, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_the_next_question_is_answered()
    {
        using var talk = new Talk(new() { AtOnce = 1 });
        var read = talk.Library.Read;
        talk.Library.Read = () => throw new InvalidOperationException("no library");
        Assert.Equal(CardKind.Notice, (await talk.AskAsync(Talk.TradeIn2021)).Card.Kind);
        talk.Library.Read = read;
        Assert.Contains(Talk.AnswerOf2021, (await talk.AskAsync(Talk.TradeIn2021)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_could_not_be_sent_is_not_followed_by_another()
    {
        using var talk = new Talk();
        var said = await talk.SayAsync(talk.Words(Talk.TradeIn2021), new Said { ReplyFailure = new InvalidOperationException("gone") });
        Assert.Single(said.Replies);
        Assert.Single(talk.Log.Errors);
    }

    [Fact]
    public async Task Who_was_told_to_give_up_gives_up()
    {
        using var talk = new Talk();
        using var stop = new CancellationTokenSource();
        var said = new Said { Hold = new TaskCompletionSource().Task };
        var answering = talk.Responder.RespondAsync(talk.Words(Talk.TradeIn2021), said, stop.Token);
        await said.Searching;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering);
        Assert.Empty(said.Replies);
        Assert.Empty(talk.Log.Errors);
    }
}
