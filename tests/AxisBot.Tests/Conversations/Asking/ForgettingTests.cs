using AxisBot.Conversations;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class ForgettingTests : IDisposable
{
    private readonly Talk _talk = new(new ConversationSettings { QuestionsPerHour = 1 });

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Forgetting_somebody_takes_turns_opinions_answers_and_the_quota_and_says_how_many()
    {
        var helpful = (await _talk.AskAsync(Talk.TradeIn2021)).Card.Actions.Single(action => action.Kind == CardActionKind.Helpful);
        await _talk.SayAsync(_talk.Press(helpful.Code));

        Assert.Equal(4, await ForgetAsync());
        Assert.Equal(0, await ForgetAsync());
        Assert.Empty((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.Equal((0, 0), await _talk.Feedback.CountAsync(default));
        Assert.Null(await _talk.Answers.FindAsync(helpful.Subject, default));
    }

    [Fact]
    public async Task Nobody_else_is_forgotten_with_them()
    {
        await _talk.AskAsync(Talk.TradeIn2021, Talk.Ben);
        Assert.Equal(0, await ForgetAsync());
        Assert.Single((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.Equal(CardKind.Notice, (await _talk.AskAsync(Talk.ZincIn2022, Talk.Ben)).Card.Kind);
    }

    private Task<int> ForgetAsync() => _talk.Get<IForgetting>().ForgetAsync("party line", Talk.Ana, default);
}
