using System.Reflection;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Conversations.Commands;

public sealed class CommandsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Every_command_tells_itself_in_a_line()
    {
        Assert.Equal(["ask", "fact", "compare", "check", "timeline", "sources", "digest", "settings", "status", "forget me", "help"], _desk.Book.All.Select(command => command.Name));
        Assert.All(_desk.Book.All, command => Assert.InRange(command.Summary.Length, 10, 100));
        Assert.All(_desk.Book.All.SelectMany(command => command.Parameters), parameter =>
        {
            Assert.InRange(parameter.Description.Length, 10, 100);
            Assert.All(parameter.Name, letter => Assert.True(char.IsAsciiLetterLower(letter)));
        });
    }

    [Fact]
    public void Every_example_of_the_help_works()
    {
        var examples = _desk.Card("help").Tables[1].Rows.Select(row => row[0]).ToList();

        Assert.Equal(_desk.Book.All.Select(command => command.Name), examples.Select(example => _desk.Typed.Read($"/{example}")!.Command!.Name));
        Assert.All(examples.Where(example => !example.StartsWith("digest", StringComparison.Ordinal) && example != "forget me"), example =>
            Assert.False(_desk.Card(example).Kind is CardKind.Notice or CardKind.Refusal, example));
    }

    [Fact]
    public void Every_example_works_on_the_library_of_the_program()
    {
        var own = new Desk(new LibrarySnapshot(new PassageIndex(Some.OwnCorpus)));
        var examples = own.Card("help").Tables[1].Rows.Select(row => row[0]).ToList();

        Assert.Equal(own.Book.All.Count, examples.Count);
        Assert.All(examples.Where(example => !example.StartsWith("digest", StringComparison.Ordinal) && example != "forget me"), example =>
            Assert.False(own.Card(example).Kind is CardKind.Notice or CardKind.Refusal, example));
    }

    [Fact]
    public void An_empty_library_is_told_and_breaks_nothing()
    {
        var empty = Desk.Over();

        Assert.Equal("Empty", empty.Card("status").Mark!.Word);
        Assert.All(new[] { "ask how much?", "fact trade", "compare a vs b", "check trade fell", "timeline Peru", "sources", "sources 1", "digest", "help", "help ask" }, typed =>
            Assert.NotEmpty(empty.Text(typed)));
        Assert.All(empty.Book.All.SelectMany(command => command.Parameters, (command, parameter) => command.Suggest(parameter.Name, "x", empty.Scene())), Assert.NotNull);
    }

    [Fact]
    public void A_figure_picked_from_the_labels_is_the_one_that_is_shown()
    {
        var fact = _desk.Book.Find("fact")!;

        Assert.All(fact.Suggest("topic", "", _desk.Scene()), label =>
            Assert.Equal(FigureLabels.Of(_desk.Corpus).Find(label.Value)!.Sentence.Quote, _desk.Card($"fact {label.Value}").Sources[0].Words));
    }

    [Fact]
    public void Buttons_of_a_figure_show_its_other_values_and_its_citation()
    {
        var card = _desk.Card("fact trade Peru Bolivia 2021");
        var others = Press(CardActionKind.OtherValues, card);
        var citation = Press(CardActionKind.CopyCitation, card);

        Assert.Equal(CardKind.Disagreement, others.Kind);
        Assert.Contains(others.Tables[0].Rows, row => row[2].StartsWith("conflicts with", StringComparison.Ordinal) || row[2].StartsWith("agrees", StringComparison.Ordinal));
        Assert.Equal(
            "“Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021, according to the customs house of Puno.” — Across the lake, The Puno Courier, 1 June 2022, lake.md ¶2",
            citation.Lead.Text);
        Assert.Empty(_desk.Press(CardActionKind.CopyCitation, "0123"));
    }

    [Fact]
    public void Every_button_can_be_pressed_and_read_back()
    {
        var cards = new[] { "fact trade", "compare exports of Peru to Chile in 2021 with trade of Peru and Bolivia in 2020", "digest" }.SelectMany(typed => _desk.Cards(typed)).ToList();

        Assert.All(cards.SelectMany(card => card.Actions), action => Assert.Equal((action.Kind, action.Subject), CardAction.Read(action.Code)));
        Assert.All(cards.SelectMany(card => card.Actions).Where(action => action.Kind == CardActionKind.Ask), action =>
            Assert.Contains(SuggestedQuestion.Find(action.Subject, _desk.Corpus.Ledger)!.Text, action.Label, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compare zinc exports of Peru to Bolivia vs imports of oil", "They have no unit in common, so they cannot be compared.")]
    [InlineData("compare trade of Peru vs the moon landing", "The articles give no figure on “the moon landing”, so the two cannot be compared.")]
    [InlineData("compare trade", "Name two things to compare.")]
    [InlineData("compare trade of Peru and Bolivia vs Atlantis", "The articles give no figure on “Atlantis”, so the two cannot be compared.")]
    public void What_cannot_be_compared_is_refused(string typed, string said) => Assert.EndsWith(said, _desk.Card(typed).Lead.Text, StringComparison.Ordinal);

    [Fact]
    public void A_comparison_is_computed_from_cited_figures()
    {
        var card = _desk.Card("compare exports of Peru to Chile in 2021 vs trade of Peru and Bolivia in 2020");

        Assert.Equal("The second is larger by $1.6 billion, 2.78 times as much (computed).", card.Lines[0].Text);
        Assert.Equal([1, 2], card.Lines[0].Sources);
        Assert.Contains(card.Lines, line => line.Text.Contains("same time", StringComparison.Ordinal));
    }

    [Fact]
    public void Shares_and_changes_of_different_things_are_not_set_against_one_another()
    {
        var desk = Desk.Over(("a.txt", "Affairs\nExports of Peru to Chile fell by 12% in 2020.\nThe number of tourists in Kenya rose by 5% in 2020."));

        Assert.EndsWith("are shares or changes of different things, so they cannot be compared.", desk.Card("compare exports of Peru to Chile vs tourists in Kenya").Lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_about_what_is_not_measured_is_refused_with_what_is() =>
        Assert.StartsWith("Perhaps one of these: ", _desk.Card("fact investment of Peru in Bolivia").Lines[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Of_a_series_the_latest_stands_for_it_unless_a_year_is_named()
    {
        Assert.Equal("More than $3.2 billion", _desk.Card("fact trade Peru Bolivia customs house").Lead.Text);
        Assert.Equal("$2.5 billion", _desk.Card("fact trade Peru Bolivia 2020").Lead.Text);
    }

    [Fact]
    public void A_paragraph_that_is_not_there_is_told() => Assert.Equal("lake.md has no paragraph 99.", _desk.Card("sources 2 99").Lead.Text);

    [Fact]
    public void A_timeline_runs_forward_and_has_a_source_for_each_event()
    {
        var card = _desk.Card("timeline Bolivia");
        var years = card.Tables[0].Rows.Select(row => int.Parse(row[0][^4..], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(years.Order(), years);
        Assert.All(card.Tables[0].Rows, row => Assert.Contains(card.Sources, source => row[2].StartsWith($"[{source.Number}] {source.Place}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_timeline_gives_no_figures_of_others_that_a_sentence_names_beside()
    {
        var desk = Desk.Over(("a.txt", "Affairs\nTrade between Peru and Chile was $3 billion in 2021, while Bolivia exported 4 tonnes of tin in 2022."));

        var row = Assert.Single(desk.Card("timeline Bolivia").Tables[0].Rows);
        Assert.Equal("2022", row[0]);
    }

    [Fact]
    public void A_difference_of_money_is_written_as_money() =>
        Assert.Contains("larger by $700 million,", new Desk().Card("compare trade Peru Bolivia 2020 vs trade Peru Bolivia 2021").Lines[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_status_tells_the_version_of_the_program() => Assert.Contains(
        new CardField("version", typeof(AxisBot.CommandLine.AxisBotCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion),
        new Desk().Card("status").Fields);

    [Fact]
    public void A_long_timeline_says_how_much_more_there_is()
    {
        var desk = Desk.Over(("a.txt", "Ships\n" + string.Join('\n', Enumerable.Range(1990, 15).Select(year => $"In {year} Peru sold {year - 1900} ships to Chile."))));
        var card = desk.Card("timeline Peru");

        Assert.Equal(TimelineCard.Most, card.Tables[0].Rows.Count);
        Assert.Equal("5 earlier ones are not shown; name a year to see them.", card.Note);
    }

    [Fact]
    public void What_is_remembered_is_forgotten_for_whoever_asks()
    {
        Assert.Equal("Done: the 3 things that were remembered of you are forgotten.", _desk.Card("forget me").Lead.Text);
        Assert.Equal([("web", "amina")], _desk.Opinions.Forgotten);
        Assert.True(_desk.Book.Find("forget me")!.IsPrivate);
    }

    [Fact]
    public void An_article_is_shown_by_number_by_file_and_from_a_paragraph_on()
    {
        Assert.Equal(_desk.Text("sources 2"), _desk.Text("sources LAKE.md"));
        Assert.Equal("3", _desk.Card("sources 2 3").Tables[0].Rows[0][0]);
        Assert.Equal("The library has no article “9”.", _desk.Card("sources 9").Lead.Text);
        Assert.Equal("The library has no article “../../etc/passwd”.", _desk.Card("sources ../../etc/passwd").Lead.Text);
        Assert.Equal("“x” is no number of a paragraph.", _desk.Card("sources 1 x").Lead.Text);
    }

    private Card Press(CardActionKind kind, Card card) => _desk.Press(kind, card.Actions.First(action => action.Kind == kind).Subject)[0];
}
