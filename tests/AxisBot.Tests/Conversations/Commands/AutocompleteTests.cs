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
