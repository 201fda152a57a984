using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class WaitingTests
{
    /// <summary>Only bounds a test that would hang; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource _release = new();

    [Fact]
    public async Task Beyond_the_quota_a_person_is_told_when_to_ask_again_and_others_are_answered()
    {
        using var talk = new Talk(new ConversationSettings { QuestionsPerHour = 1 });
        await talk.AskAsync(Talk.TradeIn2021);
        talk.Time.Advance(TimeSpan.FromMinutes(47.5));
        var said = await talk.AskAsync(Talk.ZincIn2022);
        Assert.Equal(CardKind.Notice, said.Card.Kind);
        Assert.Contains("Ask again in 13 minutes.", said.Lead, StringComparison.Ordinal);
        Assert.True(said.Reply.IsPrivate);
        Assert.Contains("120,000", (await talk.AskAsync(Talk.ZincIn2022, Talk.Ben)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_hour_a_person_is_answered_again()
    {
        using var talk = new Talk(new ConversationSettings { QuestionsPerHour = 1, Memory = TimeSpan.FromDays(1) });
        await talk.AskAsync(Talk.TradeIn2021);
        talk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("120,000", (await talk.AskAsync(Talk.ZincIn2022)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_waits_says_so_first_and_only_moves_forward()
    {
        using var talk = new Talk(new ConversationSettings { AtOnce = 1 });
        var first = await HeldAsync(talk);
        var second = new Said();
        var asking = talk.SayAsync(talk.Words(Talk.ZincIn2022, Talk.Ben), second);
        await second.Waiting;
        _release.SetResult();
        await Task.WhenAll(first, asking);
        Assert.Equal([Stage.Waiting, Stage.Searching, Stage.Checking], second.Progress.Select(progress => progress.Stage));
        Assert.Contains("120,000", second.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_more_can_wait_people_are_told_to_come_back()
    {
        using var talk = new Talk(new ConversationSettings { AtOnce = 1, MostWaiting = 1 });
        var first = await HeldAsync(talk);
        var second = talk.AskAsync(Talk.ZincIn2022, Talk.Ben);
        var third = await talk.AskAsync(Talk.ZincIn2022, new Person("cem"));
        Assert.Equal(CardKind.Notice, third.Card.Kind);
        Assert.Contains("ask again in a minute", third.Lead, StringComparison.Ordinal);
        _release.SetResult();
        await first;
        Assert.Contains("120,000", (await second).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_persons_thousand_questions_do_not_delay_others_and_each_gets_a_word()
    {
        using var talk = new Talk(new ConversationSettings { AtOnce = 1, MostWaiting = 200, QuestionsPerHour = 1_000 });
        var first = await HeldAsync(talk);
        var rest = new TaskCompletionSource();
        var flood = Enumerable.Range(0, 999).Select(_ => talk.SayAsync(talk.Words(Talk.TradeIn2021), new Said { Hold = rest.Task })).ToList();
        var ben = new Said();
        var answered = talk.SayAsync(talk.Words(Talk.ZincIn2022, Talk.Ben), ben);
        _release.SetResult();
        await answered.WaitAsync(Patience);
        Assert.Contains("120,000", ben.Lead, StringComparison.Ordinal);
        rest.SetResult();
        var all = await Task.WhenAll([first, .. flood]);
        Assert.All(all, said => Assert.Single(said.Replies));
        Assert.Equal(200, all.Count(said => said.Card.Kind != CardKind.Notice));
    }

    /// <summary>A question that is being answered until it is let go.</summary>
    private async Task<Task<Said>> HeldAsync(Talk talk)
    {
        var said = new Said { Hold = _release.Task };
        var asking = talk.SayAsync(talk.Words(Talk.TradeIn2021), said);
        await said.Searching;
        return asking;
    }
}
