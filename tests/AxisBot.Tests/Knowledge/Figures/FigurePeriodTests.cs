using AxisBot.Knowledge.Figures;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Figures;

public class FigurePeriodTests
{
    [Theory]
    [InlineData("In 2023 Peru sold $3 billion of tin.", "2023")]
    [InlineData("Peru sold $3 billion of tin in March 2024.", "2024-03")]
    [InlineData("Peru sold $3 billion of tin in the third quarter of 2024.", "2024-Q3")]
    [InlineData("Peru sold $3 billion of tin in the first half of 2024.", "2024-H1")]
    [InlineData("Peru sold $3 billion of tin in the first nine months of 2024.", "2024-01..2024-09")]
    [InlineData("Peru sold $3 billion of tin in 2022/23.", "2022/23")]
    [InlineData("Peru sold $3 billion of tin between 2019 and 2021.", "2019..2021")]
    [InlineData("Peru sold $3 billion of tin from 2019 to 2021.", "2019..2021")]
    [InlineData("Peru has sold $3 billion of tin since 2014.", "2014..")]
    [InlineData("Peru sold $3 billion of tin in fiscal 2021.", "2021")]
    [InlineData("Peru sold $3 billion of tin.", null)]
    public void A_figure_holds_for_the_time_of_its_sentence(string sentence, string? period) =>
        Assert.Equal(period, Some.Figure("$3 billion", sentence).Period?.Label);

    [Fact]
    public void Each_of_two_figures_has_its_own_time()
    {
        string[] text = ["Peru sold $3 billion of tin in 2021 and $5 billion in 2023."];
        Assert.Equal("2021", Some.Figure("$3 billion", text).Period!.Label);
        Assert.Equal("2023", Some.Figure("$5 billion", text).Period!.Label);
    }

    [Fact]
    public void A_year_earlier_is_the_year_before_the_other_figure()
    {
        string[] text = ["Latvia earned €600 million in 2022, up from €521 million a year earlier."];
        Assert.Equal("2022", Some.Figure("€600 million", text).Period!.Label);
        Assert.Equal("2021", Some.Figure("€521 million", text).Period!.Label);
    }

    [Fact]
    public void Last_year_is_the_one_before_the_article_was_published()
    {
        var corpus = Some.Corpus(("a.md", "---\npublished: 2025-03-01\n---\nPeru sold $3 billion of tin last year.\n"));
        Assert.Equal("2024", corpus.Ledger.Figures.Single(figure => figure.Kind == FigureKind.Money).Period!.Label);
    }

    [Fact]
    public void From_one_month_to_another_is_a_series_of_two()
    {
        string[] text = ["From ¥3 trillion in April 2021 to over ¥4.1 trillion in April 2024, Japan's exports to Taiwan kept growing."];
        var (first, last) = (Some.Figure("¥3 trillion", text), Some.Figure("¥4.1 trillion", text));
        Assert.NotNull(first.Series);
        Assert.Equal(first.Series, last.Series);
        Assert.Equal(("2021-04", "2024-04"), (first.Period!.Label, last.Period!.Label));
        Assert.Equal((null, "over"), (first.Hedge, last.Hedge));
        Assert.Equal(Direction.Up, last.Direction);
    }

    [Theory]
    [InlineData("Peru's exports rose to $3 billion in 2023.", Direction.Up)]
    [InlineData("Peru's exports fell to $3 billion in 2023.", Direction.Down)]
    [InlineData("Peru's exports declined to about $3 billion in 2023.", Direction.Down)]
    [InlineData("Peru's exports dropped by $3 billion in 2023.", Direction.Down)]
    [InlineData("Peru declined to sell $3 billion of tin in 2023.", Direction.None)]
    [InlineData("Peru's exports stood at $3 billion in 2023.", Direction.None)]
    public void A_figure_knows_which_way_it_moved(string sentence, Direction direction) =>
        Assert.Equal(direction, Some.Figure("$3 billion", sentence).Direction);

    [Fact]
    public void Growth_from_a_year_is_not_growth_in_that_year() =>
        Assert.NotEqual("2022", Some.Figure("8 percent", "Trade of Vietnam reached $44.9 billion in 2023, up 8 percent from 2022.").Period?.Label);

    [Fact]
    public void A_record_that_has_stood_since_a_year_does_not_hold_since_then()
    {
        string[] text = ["The joint quota for 2025 was set at 340,000 tonnes, the lowest since 1991 and down 25% from 2024."];
        Assert.Equal("2025", Some.Figure("340,000 tonnes", text).Period?.Label);
    }

    [Fact]
    public void The_same_year_is_the_one_that_was_told_last()
    {
        string[] text = ["Peru sold 3 million tonnes of tin in 2021. Chile sold 4 million tonnes of copper in the same year.", "Over the same period Kenya sold 5 million tonnes of tea."];
        Assert.Equal("2021", Some.Figure("4 million tonnes", text).Period?.Label);
        Assert.Equal("2021", Some.Figure("5 million tonnes", text).Period?.Label);
    }
}
