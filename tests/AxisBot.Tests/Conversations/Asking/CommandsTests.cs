using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class CommandsTests : IDisposable
{
    private static readonly CommandParameter Action = new("action", "what to do", IsRequired: true, ["subscribe", "preview"]);
    private static readonly CommandParameter Topic = new("topic", "what the figure is about", IsRequired: true, [], CanSuggest: true);

    private readonly KnownCommand _weigh = new("weigh", Topic);
    private readonly KnownCommand _vote = new("vote", Action) { IsForManagers = true };
    private readonly KnownCommand _whisper = new("whisper") { IsPrivate = true };
    private readonly Talk _talk;

    public CommandsTests() => _talk = new Talk(new ConversationSettings { QuestionsPerHour = 1 }, _weigh, _vote, _whisper);

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task A_command_gets_its_arguments_trimmed_and_its_cards_are_the_reply()
    {
        var said = await _talk.SayAsync(_talk.Call("WEIGH", arguments: ("topic", " trade ")));
        Assert.Equal("trade", Assert.Single(_weigh.Ran)["topic"]);
        Assert.Equal(_weigh.Says, said.Card);
        Assert.False(said.Reply.IsPrivate);
    }

    [Fact]
    public async Task A_private_command_is_answered_privately_even_when_all_questions_are_spent()
    {
        await _talk.AskAsync(Talk.TradeIn2021);
        var said = await _talk.SayAsync(_talk.Call("whisper"));
        Assert.True(said.Reply.IsPrivate);
        Assert.Single(_whisper.Ran);
        Assert.Equal(CardKind.Notice, (await _talk.SayAsync(_talk.Call("weigh", arguments: ("topic", "trade")))).Card.Kind);
        Assert.Empty(_weigh.Ran);
    }

    [Theory]
    [InlineData("weihg", "weigh")]
    [InlineData("fcat", "fact")]
    public async Task An_unknown_command_is_met_with_the_nearest(string typed, string nearest)
    {
        var said = await _talk.SayAsync(_talk.Call(typed));
        Assert.Equal(CardKind.Notice, said.Card.Kind);
        Assert.Contains($"did you mean “{nearest}”?", said.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_near_to_none_is_met_with_help()
    {
        var lead = (await _talk.SayAsync(_talk.Call("xylophone"))).Lead;
        Assert.DoesNotContain("did you mean", lead, StringComparison.Ordinal);
        Assert.Contains("“help”", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fact", "topic", "For example: fact ")]
    [InlineData("ask", "question", "For example: ask How ")]
    public async Task A_missing_argument_is_named_with_an_example(string command, string parameter, string example)
    {
        var said = await _talk.SayAsync(_talk.Call(command, arguments: (parameter, " ")));
        Assert.Equal(CardKind.Notice, said.Card.Kind);
        Assert.Contains($"needs <{parameter}>", said.Lead, StringComparison.Ordinal);
        Assert.StartsWith(example, said.Card.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_among_the_choices_is_met_with_the_choices()
    {
        var said = await _talk.SayAsync(_talk.Call("vote", new Person("mia", IsManager: true), arguments: ("action", "burn")));
        Assert.Contains("it can be subscribe, preview", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_vote.Ran);
    }

    [Fact]
    public async Task A_command_for_managers_is_refused_to_others()
    {
        Assert.Contains("manage this channel", (await _talk.SayAsync(_talk.Call("vote", arguments: ("action", "preview")))).Lead, StringComparison.Ordinal);
        Assert.Empty(_vote.Ran);
        await _talk.SayAsync(_talk.Call("vote", new Person("mia", IsManager: true), arguments: ("action", "PREVIEW")));
        Assert.Single(_vote.Ran);
    }

    [Fact]
    public async Task Asking_by_command_is_asking_follow_ups_and_all()
    {
        var said = await _talk.SayAsync(_talk.Call("ask", arguments: ("question", Talk.TradeIn2021)));
        Assert.Contains(Talk.AnswerOf2021, said.Lead, StringComparison.Ordinal);
        Assert.NotEmpty(said.Card.Actions);
        _talk.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Single((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
    }

    [Fact]
    public async Task A_verdict_by_command_gets_the_buttons_of_an_answer_and_is_remembered()
    {
        const string claim = "Trade between Peru and Bolivia was more than $3.2 billion in 2021.";
        var said = await _talk.SayAsync(_talk.Call("check", arguments: ("claim", claim)));
        Assert.Equal("Supported", said.Card.Mark?.Word);
        Assert.Equal([CardActionKind.ShowSources, CardActionKind.Helpful, CardActionKind.NotHelpful], said.Card.Actions.Select(action => action.Kind));
        Assert.Equal(claim, Assert.Single((await _talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns).Question);
    }

    [Fact]
    public async Task Where_we_may_not_speak_a_command_is_told_so_and_words_are_met_with_silence()
    {
        using var talk = new Talk(new ConversationSettings { Spaces = ["party line/T2"] }, _whisper);
        var said = await talk.SayAsync(talk.Call("whisper"));
        Assert.Contains("does not answer in this place", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_whisper.Ran);
        Assert.Empty((await talk.AskAsync(Talk.TradeIn2021)).Replies);
    }

    [Fact]
    public async Task A_typed_command_is_run_as_a_command()
    {
        await _talk.AskAsync("/weigh trade");
        Assert.Equal("trade", Assert.Single(_weigh.Ran)["topic"]);
    }

    [Fact]
    public async Task A_command_that_was_typed_wrongly_is_met_with_what_is_wrong()
    {
        var said = await _talk.AskAsync("/weigh");
        Assert.Contains("needs <topic>", said.Lead, StringComparison.Ordinal);
        Assert.Empty(_weigh.Ran);
    }
}
