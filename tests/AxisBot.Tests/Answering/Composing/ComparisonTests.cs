namespace AxisBot.Tests.Answering.Composing;

public class ComparisonTests
{
    [Theory]
    [InlineData("Which was larger in 2021, trade between Peru and Bolivia or Iceland's investment in Fiji?")]
    [InlineData("Which was larger in 2021, Iceland's investment in Fiji or trade between Peru and Bolivia?")]
    public void The_larger_figure_comes_first_with_both_sources(string question)
    {
        var answer = Newsroom.Ask.Answer(question);
        Assert.Equal("Peru and Bolivia is more: more than $3.2 billion (2021), against $4 million (2021) for Iceland and Fiji.", answer.Claims[0].Text);
        Assert.Equal(["lake.txt", "north.txt"], answer.Claims[0].Citations.Select(citation => citation.File));
    }

    [Fact]
    public void Two_partners_of_one_country_are_compared() =>
        Assert.Equal("Chile is more: $5 million (2021), against $3 million (2021) for Ecuador.", Newsroom.Ask.Lead("Was Peru's investment in Ecuador or Chile larger in 2021?"));

    [Fact]
    public void Equal_figures_are_called_equal() =>
        Assert.StartsWith(
            "Both are $5 million: ",
            Ask.Of("Nepal's investment in Chile was $5 million in 2021. Nepal's investment in Ecuador was $5 million in 2021.").Lead("Was Nepal's investment in Ecuador or Chile larger in 2021?"),
            StringComparison.Ordinal);

    [Fact]
    public void Of_two_events_the_earlier_comes_first()
    {
        var answer = Newsroom.Ask.Answer("Which opened first, the ferry of Puno or the bridge of Desaguadero?");
        Assert.Equal("August 2015 came first, then 14 May 2018.", answer.Claims[0].Text);
        Assert.StartsWith("The bridge of Desaguadero", answer.Claims[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("The ferry of Puno", answer.Claims[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_two_units_are_not_compared() =>
        Assert.DoesNotContain("is more", string.Join(' ', Newsroom.Ask.Question("Which was larger in 2022, Peru's exports of zinc to Bolivia or trade between Iceland and Fiji?").Claims.Select(claim => claim.Text)), StringComparison.Ordinal);
}
