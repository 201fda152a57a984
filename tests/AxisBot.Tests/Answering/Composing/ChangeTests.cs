namespace AxisBot.Tests.Answering.Composing;

public class ChangeTests
{
    [Theory]
    [InlineData("How did trade between Peru and Bolivia change from 2020 to 2021?", "Peru–Bolivia trade rose from $2.5 billion (2020) to more than $3.2 billion (2021).")]
    [InlineData("How did Latvia's investment in Mongolia change from 2012 to 2013?", "Latvia–Mongolia investment fell from $80 million (2012) to $60 million (2013).")]
    [InlineData("Did trade between Peru and Bolivia fall from 2020 to 2021?", "Peru–Bolivia trade rose from $2.5 billion (2020) to more than $3.2 billion (2021).")]
    public void A_change_tells_both_ends_and_which_way_it_went(string question, string lead)
    {
        var claim = Newsroom.Ask.Answer(question).Claims[0];
        Assert.Equal(lead, claim.Text);
        Assert.False(claim.IsComputed);
        Assert.Equal(2, claim.Citations.Count);
    }

    [Theory]
    [InlineData("How did trade between Peru and Bolivia change from 2020 to 2021?", "Computed from these figures: a change of +28%; the hedges of the figures hold for it too.")]
    [InlineData("How did Latvia's investment in Mongolia change from 2012 to 2013?", "Computed from these figures: a change of -25%.")]
    public void What_was_computed_is_marked_and_keeps_a_warning_of_hedges(string question, string computed) =>
        Assert.Equal(computed, Assert.Single(Newsroom.Ask.Answer(question).Claims, claim => claim.IsComputed).Text);

    [Fact]
    public void A_multiple_is_told_beside_a_percentage() =>
        Assert.Equal(
            "Computed from these figures: a change of +200%, 3 times as much.",
            Assert.Single(Ask.Of("Trade between Nepal and Bhutan rose from $2 million in 2010 to $6 million in 2020.").Answer("How did trade between Nepal and Bhutan change?").Claims, claim => claim.IsComputed).Text);

    [Fact]
    public void Shares_are_not_put_into_a_percentage_of_percentages() =>
        Assert.DoesNotContain(Ask.Of("Nepal's share of Bhutan's trade rose from 20% in 2010 to 40% in 2020.").Answer("How did Nepal's share of Bhutan's trade change from 2010 to 2020?").Claims, claim => claim.IsComputed);

    [Fact]
    public void A_year_is_compared_with_the_one_before() =>
        Assert.Equal(
            "Nepal–Bhutan trade fell from $8 million (2019) to $6 million (2020).",
            Ask.Of("Trade between Nepal and Bhutan was $8 million in 2019.\nTrade between Nepal and Bhutan was $6 million in 2020.\nTrade between Nepal and Bhutan was $9 million in 2022.")
                .Lead("How did trade between Nepal and Bhutan change in 2020?"));

    [Fact]
    public void Without_figures_the_words_that_tell_it_answer() =>
        Assert.Contains("shrank", Ask.Of("The pass\nTrade between Nepal and Bhutan shrank when the pass was closed.").Lead("How did trade between Nepal and Bhutan change?"), StringComparison.Ordinal);

    [Fact]
    public void A_movement_since_a_year_is_told_by_its_first_and_last_figure() => Assert.StartsWith(
        "Kenya exports rose from $9 million (2020) to $12 million (2024).",
        Ask.Of("Abroad\nKenya's exports rose from $9 million in 2020 to $12 million in 2024.\nIts exports to Fiji were 14% of all exports of Kenya in 2024.").Lead("Did Kenya's exports grow after 2020? By how much?"),
        StringComparison.Ordinal);
}
