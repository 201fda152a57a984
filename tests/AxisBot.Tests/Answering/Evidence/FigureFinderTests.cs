using AxisBot.Answering.Evidence;

namespace AxisBot.Tests.Answering.Evidence;

public class FigureFinderTests
{
    private static readonly Lazy<FigureFinder> Finder = new(() => new FigureFinder(Newsroom.Ask.Index, new QuestionRanker(Newsroom.Ask.Index)));

    [Theory]
    [InlineData("How much was trade between Peru and Bolivia in 2021?", "$3.2 billion")]
    [InlineData("How much was trade between Bolivia and Peru in 2020?", "$2.5 billion")]
    [InlineData("How many tonnes of zinc did Peru export to Bolivia in 2022?", "120,000 tonnes")]
    [InlineData("How many barrels of oil per day did Kenya import from Oman in May 2023?", "30,000 barrels of oil per day")]
    [InlineData("How much was Latvia's investment in Mongolia in 2013?", "$60 million")]
    public void The_figure_that_fits_in_all_comes_first(string question, string figure)
    {
        var matches = Find(question);
        Assert.True(matches[0].Fits, $"{matches[0].Figure}: {matches[0].Misfit}");
        Assert.Equal(figure, matches[0].Figure.ValueText);
    }

    [Theory]
    [InlineData("How much was trade between Peru and Ghana in 2021?", "$3.2 billion", Misfit.Parties)]
    [InlineData("How many tonnes of zinc did Bolivia export to Peru in 2022?", "120,000 tonnes", Misfit.Parties)]
    [InlineData("How much was trade between Peru and Bolivia in 2022?", "$210 million", Misfit.Period)]
    [InlineData("How much was trade between Peru and Bolivia in April 2021?", "$3.2 billion", Misfit.Period)]
    [InlineData("How much was Peru's investment in Bolivia in 2021?", "$3.2 billion", Misfit.Measure)]
    [InlineData("How many euros was trade between Peru and Bolivia in 2021?", "$3.2 billion", Misfit.Kind)]
    [InlineData("How many trucks did Kenya lease to Tanzania?", "45 tea barges", Misfit.Counted)]
    public void What_does_not_fit_is_named(string question, string figure, object misfit)
    {
        var match = Find(question).First(candidate => candidate.Figure.ValueText == figure);
        Assert.True(match.Misfit.HasFlag((Misfit)misfit), $"{match.Figure}: {match.Misfit}");
        Assert.False(match.Fits);
    }

    [Fact]
    public void What_fits_stands_before_what_does_not_and_the_better_before_the_worse()
    {
        var matches = Find("How much was trade between Peru and Bolivia?");
        Assert.Equal(matches.OrderByDescending(match => match.Fits).ThenByDescending(match => match.Score).Select(match => match.Score), matches.Select(match => match.Score));
        Assert.Contains(matches, match => match.Fits);
        Assert.Contains(matches, match => !match.Fits);
    }

    [Fact]
    public void Parties_measures_and_times_hold_a_figure()
    {
        var match = Find("How much was trade between Peru and Bolivia in 2021?")[0];
        Assert.Equal((5, 4), (match.Anchors, match.Named));
    }

    private static IReadOnlyList<FigureMatch> Find(string question) => Finder.Value.Find(Newsroom.Ask.Read(question));
}
