using AxisBot.Conversations.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Conversations.Commands;

public sealed class AutocompleteTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("zinc")]
    [InlineData("zi")]
    [InlineData("Peru zi")]
    [InlineData("lima zinc")]
    [InlineData("peruvian ZINC")]
    public void The_beginnings_of_words_and_other_names_of_a_party_find_a_figure(string typed) =>
        Assert.Equal("metals, Peru–Bolivia, 2022: 120,000 tonnes", Labels(_desk, typed)[0]);

    [Fact]
    public void What_matches_more_of_the_words_comes_first() => Assert.Contains("2020", Labels(_desk, "trade bolivia 2020")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("znic")]
    [InlineData("perru zinc")]
    [InlineData("zinc boliva 2022")]
    public void A_slip_of_the_pen_finds_it_too(string typed) => Assert.Equal("metals, Peru–Bolivia, 2022: 120,000 tonnes", Labels(_desk, typed)[0]);

    [Fact]
    public void A_year_alone_finds_its_figures_first() => Assert.All(Labels(_desk, "2020").Take(2), label => Assert.Contains("2020", label, StringComparison.Ordinal));

    [Theory]
    [InlineData("bol", "Bolivia")]
    [InlineData("bolivians", "Bolivia")]
    [InlineData("boliva", "Bolivia")]
    [InlineData("chilean", "Chile")]
    public void A_timeline_is_offered_for_a_party_by_any_of_its_names(string typed, string name) =>
        Assert.Equal(name, _desk.Book.Find("timeline")!.Suggest("topic", typed, _desk.Scene())[0].Value);

    [Fact]
    public void The_second_side_of_a_comparison_is_offered_by_what_can_be_set_against_the_first()
    {
        var offered = _desk.Book.Find("compare")!.Suggest("one", "trade Peru Bolivia 2020 with ", _desk.Scene()).Select(suggestion => suggestion.Value).ToList();

        Assert.NotEmpty(offered);
        Assert.All(offered, whole => Assert.StartsWith("trade Peru Bolivia 2020 with ", whole, StringComparison.Ordinal));
        Assert.Equal("trade Peru Bolivia 2020 with exports Peru Chile 2021", _desk.Book.Find("compare")!.Suggest("one", "trade Peru Bolivia 2020 with chile", _desk.Scene())[0].Value);
        Assert.NotEqual(AxisBot.Conversations.Cards.CardKind.Notice, _desk.Card($"compare {offered[0]}").Kind);
    }

    [Fact]
    public void Nothing_is_suggested_for_what_no_figure_has() => Assert.Empty(Labels(_desk, "qqqq"));

    [Theory]
    [InlineData("")]
    [InlineData("trade")]
    [InlineData("a")]
    [InlineData("\u202E\0😀")]
    public void Labels_are_few_short_and_different(string typed)
    {
        var own = new Desk(new LibrarySnapshot(new PassageIndex(Some.OwnCorpus)));
        var suggestions = own.Book.All.SelectMany(command => command.Parameters, (command, parameter) => command.Suggest(parameter.Name, typed, own.Scene())).ToList();

        Assert.All(suggestions, list => Assert.InRange(list.Count, 0, 25));
        Assert.All(suggestions, list => Assert.Distinct(list.Select(suggestion => suggestion.Value)));
        Assert.All(suggestions.SelectMany(list => list), suggestion =>
        {
            Assert.InRange(suggestion.Label.Length, 1, 100);
            Assert.InRange(suggestion.Value.Length, 1, 100);
        });
    }

    [Fact]
    public void An_empty_field_offers_a_figure_of_each_topic()
    {
        var labels = Labels(_desk, "");

        Assert.NotEmpty(labels);
        Assert.Single(labels, label => label.StartsWith("trade, Peru–Bolivia", StringComparison.Ordinal));
    }

    private static List<string> Labels(Desk desk, string typed) =>
        [.. desk.Book.Find("fact")!.Suggest("topic", typed, desk.Scene()).Select(suggestion => suggestion.Label)];
}
