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

    private const string Guns = """
        Guns for the islands
        Iceland has bought 36 self-propelled howitzers of the B9 type from Peru, Fiji 28 and Kenya 96, and Peru delivers within months.
        Iceland joined the pact on 4 April 2023. Kenya followed on 7 March 2024, and the pact was complete.
        Trade between Fiji and Peru grew from $9 billion in 2019 to $2 billion in 2024.
        Trade between Kenya and Peru was $5 billion in 2024.
        """;

    [Fact]
    public void Counts_that_leave_their_noun_out_are_compared() =>
        Assert.Equal("Kenya is more: 96, against 28 for Fiji.", Ask.Of(Guns).Lead("Who ordered more B9 howitzers, Fiji or Kenya?"));

    [Fact]
    public void The_date_of_each_party_stands_in_a_sentence_that_names_it() =>
        Assert.Equal("4 April 2023 came first, then 7 March 2024.", Ask.Of(Guns).Lead("Which joined the pact first, Kenya or Iceland?"));

    [Fact]
    public void Where_no_time_is_asked_for_the_latest_of_a_series_is_compared() =>
        Assert.Equal("Kenya is more: $5 billion (2024), against $2 billion (2024) for Fiji.", Ask.Of(Guns).Lead("Is Fiji–Peru trade bigger than Kenya–Peru trade?"));
}
