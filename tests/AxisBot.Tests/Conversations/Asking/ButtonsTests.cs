using AxisBot.Conversations;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class ButtonsTests : IDisposable
{
    private readonly Talk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task An_answer_has_its_sources_two_suggestions_and_two_opinions_for_buttons()
    {
        var actions = await ActionsAsync();
        Assert.Equal(
            [CardActionKind.ShowSources, CardActionKind.Ask, CardActionKind.Ask, CardActionKind.Helpful, CardActionKind.NotHelpful],
            actions.Select(action => action.Kind));
        Assert.All(actions, action => Assert.NotNull(CardAction.Read(action.Code)));
        Assert.Matches("^[0-9a-f]{16}$", actions[0].Subject);
    }

    [Fact]
    public async Task The_sources_are_shown_with_their_words_in_full_to_whoever_asks()
    {
        var said = await PressAsync(CardActionKind.ShowSources);
        Assert.True(said.Reply.IsPrivate);
        Assert.Equal(CardKind.Sources, said.Card.Kind);
        Assert.Contains("“Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.”", said.Card.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal("lake.txt ¶2", Assert.Single(said.Card.Sources).Place);
    }

    [Fact]
    public async Task A_suggestion_asks_what_stands_on_it_and_is_answered()
    {
        var suggestion = (await ActionsAsync()).First(action => action.Kind == CardActionKind.Ask);
        var said = await _talk.SayAsync(_talk.Press(suggestion.Code, Talk.Ben));
        Assert.Equal(CardKind.Answer, said.Card.Kind);
        Assert.NotEmpty(said.Card.Sources);
        var turns = (await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns;
        Assert.Equal([Talk.TradeIn2021, suggestion.Label], turns.Select(turn => turn.Question));
    }

    [Fact]
    public async Task An_opinion_is_kept_thanked_for_and_the_last_one_counts()
    {
        var actions = await ActionsAsync();
        var said = await _talk.SayAsync(_talk.Press(Code(actions, CardActionKind.Helpful)));
        Assert.True(said.Reply.IsPrivate);
        Assert.StartsWith("Thank you", said.Lead, StringComparison.Ordinal);
        Assert.Equal((1, 0), await _talk.Feedback.CountAsync(default));
        await _talk.SayAsync(_talk.Press(Code(actions, CardActionKind.NotHelpful)));
        Assert.Equal((0, 1), await _talk.Feedback.CountAsync(default));
        await _talk.SayAsync(_talk.Press(Code(actions, CardActionKind.Helpful), Talk.Ben));
        Assert.Equal((1, 1), await _talk.Feedback.CountAsync(default));
    }

    [Theory]
    [InlineData(CardActionKind.ShowSources)]
    [InlineData(CardActionKind.Helpful)]
    public async Task The_buttons_of_a_forgotten_answer_say_so(CardActionKind kind)
    {
        var code = Code(await ActionsAsync(), kind);
        _talk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("no longer remembers this answer", (await _talk.SayAsync(_talk.Press(code))).Lead, StringComparison.Ordinal);
        Assert.Equal((0, 0), await _talk.Feedback.CountAsync(default));
    }

    [Fact]
    public async Task The_answer_of_one_channel_is_not_shown_in_another()
    {
        var code = Code(await ActionsAsync(), CardActionKind.ShowSources);
        var said = await _talk.SayAsync(_talk.Press(code, Talk.Ben, Talk.Channel with { Channel = "C2" }));
        Assert.Contains("no longer remembers", said.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("burn.1")]
    [InlineData("sources.<script>")]
    public async Task What_no_button_of_ours_carries_gets_a_clear_word(string code) =>
        Assert.Contains("older version", (await _talk.SayAsync(_talk.Press(code))).Lead, StringComparison.Ordinal);

    [Theory]
    [InlineData("ask.nothing")]
    [InlineData("ask.q-nothing")]
    public async Task A_suggestion_that_the_library_no_longer_answers_gets_a_clear_word(string code) =>
        Assert.Contains("no longer answers this suggestion", (await _talk.SayAsync(_talk.Press(code))).Lead, StringComparison.Ordinal);

    [Fact]
    public async Task The_buttons_of_figures_go_to_who_knows_them()
    {
        using var talk = new Talk(new ConversationSettings(), services => services.AddSingleton<IFigureActions, Figures>());
        Assert.Equal("CopyCitation f1", (await talk.SayAsync(talk.Press("cite.f1"))).Lead);
        Assert.Contains("no longer holds this figure", (await talk.SayAsync(talk.Press("others.gone"))).Lead, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<CardAction>> ActionsAsync() => (await _talk.AskAsync(Talk.TradeIn2021)).Card.Actions;

    private async Task<Said> PressAsync(CardActionKind kind) => await _talk.SayAsync(_talk.Press(Code(await ActionsAsync(), kind), Talk.Ben));

    private static string Code(IReadOnlyList<CardAction> actions, CardActionKind kind) => actions.First(action => action.Kind == kind).Code;

    private sealed class Figures : IFigureActions
    {
        public Task<IReadOnlyList<Card>> ShowAsync(CardActionKind kind, string subject, CommandScene scene, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Card>>(subject == "gone" ? [] : [new Card { Kind = CardKind.Fact, Lead = new CardLine($"{kind} {subject}") }]);
    }
}
