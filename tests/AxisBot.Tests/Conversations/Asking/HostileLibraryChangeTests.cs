using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

/// <summary>F36: the library changes while somebody is answered, and behind an answer that was given.</summary>
public sealed class HostileLibraryChangeTests
{
    private const string Changed = "The library has changed";

    private static readonly LibrarySnapshot Before = Snapshot(("lake.txt", "The lake\nTrade between Peru and Bolivia was $3.2 billion in 2021.\nTrade between Peru and Bolivia was $2.5 billion in 2020.\nPeru exported 120,000 tonnes of zinc to Bolivia in 2022."));
    private static readonly LibrarySnapshot After = Snapshot(("lake.txt", "The lake\nThe lake is deep.\nTrade between Peru and Bolivia was $4.4 billion in 2021."), ("tea.txt", "Tea\nKenya grows tea."));

    [Fact]
    public async Task Buttons_of_an_answer_whose_words_have_gone_say_so_and_cite_nothing()
    {
        using var talk = Over(Before);
        var actions = (await talk.AskAsync(Talk.TradeIn2021)).Card.Actions;
        talk.Library.Read = () => After;

        var sources = await talk.SayAsync(talk.Press(actions.First(action => action.Kind == CardActionKind.ShowSources).Code));
        Assert.Equal("The library has changed: lake.txt ¶2 no longer says what this answer rests on. Ask the question again to get what it says now.", sources.Lead);
        Assert.Empty(sources.Card.Sources);
        var asks = actions.Where(action => action.Kind == CardActionKind.Ask).ToList();
        Assert.NotEmpty(asks);
        foreach (var ask in asks)
        {
            var said = await talk.SayAsync(talk.Press(ask.Code));
            Assert.StartsWith(Changed, said.Lead, StringComparison.Ordinal);
            Assert.Empty(said.Card.Sources);
        }
    }

    [Fact]
    public async Task Sources_that_stand_as_they_stood_are_shown_though_the_library_has_changed()
    {
        using var talk = Over(Before);
        var actions = (await talk.AskAsync(Talk.TradeIn2021)).Card.Actions;
        talk.Library.Read = () => Snapshot(("lake.txt", "The lake\nTrade between Peru and Bolivia was $3.2 billion in 2021."), ("tea.txt", "Tea\nKenya grows tea."));

        var said = await talk.SayAsync(talk.Press(actions.First(action => action.Kind == CardActionKind.ShowSources).Code));

        Assert.Equal(CardKind.Sources, said.Card.Kind);
        Assert.Equal("lake.txt ¶2", Assert.Single(said.Card.Sources).Place);
    }

    [Fact]
    public async Task Buttons_of_a_figure_that_has_gone_say_so_and_cite_nothing()
    {
        using var talk = Over(Before);
        var actions = (await talk.AskAsync("/fact zinc of Peru in 2022")).Card.Actions;
        talk.Library.Read = () => After;

        Assert.NotEmpty(actions);
        foreach (var action in actions)
        {
            var said = await talk.SayAsync(talk.Press(action.Code));
            Assert.StartsWith(Changed, said.Lead, StringComparison.Ordinal);
            Assert.Empty(said.Card.Sources);
        }
    }

    [Fact]
    public async Task While_the_library_changes_all_the_time_each_answer_is_of_one_snapshot()
    {
        using var talk = Over(Before);
        var reads = 0;
        talk.Library.Read = () => Interlocked.Increment(ref reads) % 2 == 0 ? Before : After;
        var words = new[] { Talk.TradeIn2021, "/fact trade of Peru and Bolivia in 2021", "/compare trade in 2021 with trade in 2020", "/check Trade between Peru and Bolivia was $3.2 billion in 2021", "/timeline Bolivia", "/digest" };
        var said = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => talk.AskAsync(words[i % words.Length], new($"person {i}"), Talk.Channel.InThread($"{i}"))));

        Assert.All(said, one => Assert.Contains(new[] { Before, After }, snapshot => one.Reply.Cards.All(card => card.Sources.All(source => Stands(source, snapshot)))));
        Assert.Contains(said, one => one.Reply.Cards[0].Sources.Any(source => !Stands(source, After)));
        Assert.Contains(said, one => one.Reply.Cards[0].Sources.Any(source => !Stands(source, Before)));
        Assert.Empty(talk.Log.Errors);
    }

    private static bool Stands(CardSource source, LibrarySnapshot snapshot) =>
        snapshot.Corpus.Find(source.File, source.Paragraph)?.Clean.Original.Contains(source.Words, StringComparison.Ordinal) == true;

    private static LibrarySnapshot Snapshot(params (string Name, string Text)[] articles) => new(new PassageIndex(Some.Corpus(articles)));

    private static Talk Over(LibrarySnapshot library)
    {
        var talk = new Talk(new ConversationSettings { QuestionsPerHour = int.MaxValue });
        talk.Library.Read = () => library;
        return talk;
    }
}
