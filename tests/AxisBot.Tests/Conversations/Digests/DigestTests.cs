using AxisBot.Conversations.Digests;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Conversations.Digests;

public sealed class DigestTests
{
    private static readonly DateOnly Day = new(2030, 1, 1);

    [Fact]
    public void No_figure_of_the_day_comes_again_until_all_were_shown()
    {
        var count = FigureOfTheDay.InOrder(Some.OwnCorpus).Count;
        var shown = Enumerable.Range(0, count).Select(i => FigureOfTheDay.On(Day.AddDays(i), Some.OwnCorpus)!).ToList();

        Assert.True(count > 20);
        Assert.Distinct(shown);
        Assert.Equal(shown[0], FigureOfTheDay.On(Day.AddDays(count), Some.OwnCorpus));
    }

    [Fact]
    public void The_same_library_and_day_give_the_same_figure()
    {
        var one = Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021.\nTrade between Peru and Chile was $4 million in 2022."));
        var twin = Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021.\nTrade between Peru and Chile was $4 million in 2022."));

        Assert.Equal(FigureOfTheDay.On(Day, one)!.ValueText, FigureOfTheDay.On(Day, twin)!.ValueText);
    }

    [Fact]
    public void Figures_that_were_added_changed_and_taken_away_are_told_apart()
    {
        var before = Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021.\nPeru sold 10 ships to Chile in 2019."));
        var now = Some.Corpus(("a.txt", "A\nA new line.\nTrade between Peru and Chile was $4 million in 2021.\nExports of Peru to Bolivia were $9 million in 2022."));

        var change = LedgerChange.Between(KnownFigure.Of(before.Ledger), now.Ledger);

        Assert.Contains(change.Changed, pair => pair.Before.Text == "$3 million" && pair.Now.ValueText == "$4 million");
        Assert.Contains(change.Added, figure => figure.ValueText == "$9 million");
        Assert.Contains(change.Gone, figure => figure.Text == "10 ships");
    }

    [Fact]
    public void What_only_moved_has_not_changed()
    {
        var before = Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021."));
        var now = Some.Corpus(("a.txt", "A\nA new line.\nTrade between Peru and Chile was $3 million in 2021."));

        Assert.True(LedgerChange.Between(KnownFigure.Of(before.Ledger), now.Ledger).IsNone);
    }
}
