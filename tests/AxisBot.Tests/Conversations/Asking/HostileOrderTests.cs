using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

/// <summary>F20: what happens to a message comes in any order, twice, or all at once.</summary>
public sealed class HostileOrderTests
{
    private const string TradeIn2020 = "How much was trade between Peru and Bolivia in 2020?";
    private const string AnswerOf2020 = "$2.5 billion";

    public static TheoryData<string> Orders => [.. Permutations("cced").Concat(Permutations("ced")).Concat(Permutations("ceed")).Distinct()];

    public static TheoryData<string> OrdersWithoutRemoval => [.. Permutations("ccee").Concat(Permutations("ce")).Distinct()];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task After_a_removal_nothing_is_said_and_what_was_said_is_withdrawn(string order)
    {
        using var talk = new Talk();
        var question = talk.Words(Talk.TradeIn2021);
        var saidBefore = 0;
        var isRemoved = false;
        foreach (var step in order)
        {
            var said = await talk.SayAsync(Message(talk, question, step));
            Assert.False(isRemoved && said.Replies.Count > 0, $"in {order} something was said after the removal");
            isRemoved |= step == 'd';
            saidBefore += said.Replies.Count;
            Assert.True(step != 'd' || said.Withdrawn.Contains(question.Id), $"in {order} nothing was withdrawn");
        }

        Assert.Empty((await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.Empty(talk.Log.Errors);
        Assert.InRange(saidBefore, 0, 2);
    }

    [Theory]
    [MemberData(nameof(OrdersWithoutRemoval))]
    public async Task The_last_words_are_answered_whatever_came_first(string order)
    {
        using var talk = new Talk();
        var question = talk.Words(Talk.TradeIn2021);
        var leads = new List<string>();
        foreach (var step in order)
        {
            leads.AddRange((await talk.SayAsync(Message(talk, question, step))).Replies.Select(reply => reply.Cards[0].Lead.Text));
        }

        Assert.Contains(AnswerOf2020, leads[^1], StringComparison.Ordinal);
        Assert.Equal([TradeIn2020], (await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns.Select(turn => turn.Question));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task All_at_once_nothing_fails_and_after_the_removal_nothing_is_remembered(string order)
    {
        using var talk = new Talk();
        var question = talk.Words(Talk.TradeIn2021);
        var release = new TaskCompletionSource();
        var saids = order.Select(step => (Step: step, Said: new Said { Hold = release.Task }, Message: Message(talk, question, step))).ToList();
        var all = saids.Select(said => talk.SayAsync(said.Message, said.Said)).ToList();
        release.SetResult();
        await Task.WhenAll(all);

        Assert.Empty(talk.Log.Errors);
        Assert.Empty((await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.All(saids.Where(said => said.Step == 'd'), said => Assert.Contains(question.Id, said.Said.Withdrawn));
    }

    [Fact]
    public async Task A_message_that_comes_again_while_it_is_answered_is_answered_once()
    {
        using var talk = new Talk();
        var release = new TaskCompletionSource();
        var first = new Said { Hold = release.Task };
        var question = talk.Words(Talk.TradeIn2021);
        var answering = talk.SayAsync(question, first);
        await first.Searching;

        var again = await talk.SayAsync(question);
        release.SetResult();
        await answering;

        Assert.Empty(again.Replies);
        Assert.Contains(Talk.AnswerOf2021, first.Lead, StringComparison.Ordinal);
    }

    /// <summary>Created, edited (each time told anew) or deleted.</summary>
    private static IncomingMessage Message(Talk talk, WrittenMessage question, char step) => step switch
    {
        'c' => question,
        'e' => talk.Edit(question.Id, TradeIn2020),
        _ => talk.Removal(question.Id),
    };

    private static IEnumerable<string> Permutations(string letters) => letters.Length <= 1 ? [letters] :
        letters.SelectMany((letter, i) => Permutations(letters.Remove(i, 1)).Select(rest => letter + rest)).Distinct();
}
