using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Answering;

namespace AxisBot.Tests.Conversations.Answers;

public sealed class SuggestedQuestionsTests
{
    private const string Trade = "How much was trade between Peru and Bolivia in 2021?";

    private static readonly LibrarySnapshot Library = new(Newsroom.Ask.Index);

    [Fact]
    public void The_same_thing_at_another_time_is_suggested_first() =>
        Assert.Equal("How much was trade between Peru and Bolivia in 2020?", Suggested(Trade)[0]);

    [Fact]
    public void What_was_asked_is_not_suggested() => Assert.DoesNotContain(Suggested(Trade), suggestion => suggestion.Contains("2021", StringComparison.Ordinal));

    [Fact]
    public void Every_suggestion_is_answered_and_fits_on_a_button()
    {
        var suggestions = Suggested(Trade);
        Assert.Equal(2, suggestions.Count);
        Assert.All(suggestions, suggestion =>
        {
            Assert.InRange(suggestion.Length, 1, 75);
            Assert.IsType<CitedAnswer>(Library.Answerer.Ask(suggestion));
        });
    }

    [Fact]
    public void A_count_that_is_a_way_of_speaking_is_not_asked_for() =>
        Assert.All(Some.Corpus(("a.txt", "Affairs\nPeru counted four ports in 2021.")).Ledger.Figures, figure => Assert.Null(SuggestedQuestion.Of(figure)));

    [Fact]
    public void What_may_measure_this_or_that_is_not_asked_for()
    {
        var unclear = Some.OwnCorpus.Ledger.Figures.Where(figure => figure.Value is not null && Phrases.MeasureOf(figure).Contains(" and ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(unclear);
        Assert.All(unclear, figure => Assert.Null(SuggestedQuestion.Of(figure)));
    }

    [Fact]
    public void An_answer_without_figures_suggests_nothing() => Assert.Empty(Suggested("hello"));

    private static IReadOnlyList<string> Suggested(string question) => [.. SuggestedQuestions.After(Library.Answerer.Ask(question), Library).Select(suggestion => suggestion.Text)];
}
