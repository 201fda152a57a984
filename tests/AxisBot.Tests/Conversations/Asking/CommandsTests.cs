using AxisBot.Conversations;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class CommandsTests : IDisposable
{
    private static readonly CommandParameter Action = new("action", "what to do", IsRequired: true, ["subscribe", "preview"]);
    private static readonly CommandParameter Topic = new("topic", "what the figure is about", IsRequired: true, [], CanSuggest: true);

    private readonly KnownCommand _ask = new("ask", KnownCommand.Question);
    private readonly KnownCommand _fact = new("fact", Topic);
    private readonly KnownCommand _digest = new("digest", Action) { IsForManagers = true };
    private readonly KnownCommand _help = new("help") { IsPrivate = true };
    private readonly Talk _talk;

    public CommandsTests() => _talk = new Talk(new ConversationSettings { QuestionsPerHour = 1 }, _ask, _fact, _digest, _help);

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task A_command_gets_its_arguments_trimmed_and_its_cards_are_the_reply()
    {
        var said = await _talk.SayAsync(_talk.Call("FACT", arguments: ("topic", " trade ")));
        Assert.Equal("trade", Assert.Single(_fact.Ran)["topic"]);
        Assert.Equal(_fact.Says, said.Card);
        Assert.False(said.Reply.IsPrivate);
    }

    [Fact]
    public async Task A_private_command_is_answered_privately_even_when_all_questions_are_spent()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        var said = await _talk.SayAsync(_talk.Call("help"));
        Assert.True(said.Reply.IsPrivate);
        Assert.Single(_help.Ran);
        Assert.Equal(CardKind.Notice, (await _talk.SayAsync(_talk.Call("fact", arguments: ("topic", "trade")))).Card.Kind);
        Assert.Empty(_fact.Ran);
    }

    [Theory]
    [InlineData("fcat", "fact")]
    [InlineData("dig", "digest")]
    [InlineData("HELP ME", "help")]
    public async Task An_unknown_command_is_met_with_the_nearest(string typed, string nearest) =>
        Assert.Contains($"Did you mean \"{nearest}\"?", (await _talk.SayAsync(_talk.Call(typed))).Lead, StringComparison.Ordinal);

    [Fact]
    public async Task A_command_that_is_near_to_none_is_met_with_help()
    {
        var lead = (await _talk.SayAsync(_talk.Call("xylophone"))).Lead;
        Assert.DoesNotContain("Did you mean", lead, StringComparison.Ordinal);
        Assert.Contains("\"help\"", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fact", "topic", "fact trade")]
    [InlineData("ask", "question", "ask How much was ")]
    public async Task A_missing_argument_is_named_with_an_example(string command, string parameter, string example)
    {
        var said = await _talk.SayAsync(_talk.Call(command, arguments: (parameter, " ")));
        Assert.Equal(CardKind.Notice, said.Card.Kind);
        Assert.Contains($"needs its \"{parameter}\"", said.Lead, StringComparison.Ordinal);
        Assert.Contains($"For example: {example}", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_fact.Ran);
    }

    [Fact]
    public async Task What_is_not_among_the_choices_is_met_with_the_choices()
    {
        var said = await _talk.SayAsync(_talk.Call("digest", new Person("mia", IsManager: true), arguments: ("action", "burn")));
        Assert.Contains("\"subscribe\", \"preview\"", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_digest.Ran);
    }

    [Fact]
    public async Task A_command_for_managers_is_refused_to_others()
    {
        Assert.Contains("manage this channel", (await _talk.SayAsync(_talk.Call("digest", arguments: ("action", "preview")))).Lead, StringComparison.Ordinal);
        Assert.Empty(_digest.Ran);
        await _talk.SayAsync(_talk.Call("digest", new Person("mia", IsManager: true), arguments: ("action", "PREVIEW")));
        Assert.Single(_digest.Ran);
    }

    [Fact]
    public async Task Asking_by_command_is_asking_follow_ups_and_all()
    {
        var said = await _talk.SayAsync(_talk.Call("ask", arguments: ("question", Talk.TradeIn2021)));
        Assert.Contains(Talk.AnswerOf2021, said.Lead, StringComparison.Ordinal);
        Assert.NotEmpty(said.Card.Actions);
        Assert.Empty(_ask.Ran);
        _talk.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Single((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
    }

    [Fact]
    public async Task A_verdict_by_command_gets_the_buttons_of_an_answer_and_is_remembered()
    {
        var check = new KnownCommand("check", KnownCommand.Question) { Says = new Card { Kind = CardKind.Verdict, Lead = new CardLine("Not so.") } };
        using var talk = new Talk(null, check);
        var said = await talk.SayAsync(talk.Call("check", arguments: ("question", "Peru is flat")));
        Assert.Equal([CardActionKind.Helpful, CardActionKind.NotHelpful], said.Card.Actions.Select(action => action.Kind));
        Assert.Equal("Peru is flat", Assert.Single((await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns).Question);
    }

    [Fact]
    public async Task Where_we_may_not_speak_a_command_is_told_so_and_words_are_met_with_silence()
    {
        using var talk = new Talk(new ConversationSettings { Spaces = ["party line/T2"] }, _help);
        var said = await talk.SayAsync(talk.Call("help"));
        Assert.Contains("does not answer in this place", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_help.Ran);
        Assert.Empty((await talk.AskAsync(Talk.TradeIn2021)).Replies);
    }

    [Fact]
    public async Task A_typed_command_is_run_as_a_command()
    {
        using var talk = new Talk(new ConversationSettings(), services => services.AddSingleton<ICommand>(_fact).AddSingleton<ITypedCommands>(new Typed()));
        await talk.AskAsync("fact trade");
        Assert.Equal("trade", Assert.Single(_fact.Ran)["topic"]);
        Assert.Contains(Talk.AnswerOf2021, (await talk.AskAsync(Talk.TradeIn2021)).Lead, StringComparison.Ordinal);
    }

    private sealed class Typed : ITypedCommands
    {
        public CommandCall? Read(WrittenMessage message) => message.Text.Split(' ', 2) is ["fact", var topic]
            ? new CommandCall(message.Id, message.Place, message.Author, message.At, "fact", new Dictionary<string, string> { ["topic"] = topic })
            : null;
    }
}
