namespace AxisBot.Tests.Answering.Composing;

public class ConflictTests
{
    [Theory]
    [InlineData("Do the articles agree on trade between Iceland and Fiji in 2022?", "The places differ: $12 million and $15 million.")]
    [InlineData("Do the articles agree on Iceland's investment in Fiji in 2021?", "The places agree: $4 million.")]
    [InlineData("Do the articles disagree about when the two islands pact was signed?", "The articles give different dates: May 2019 and June 2020.")]
    public void The_articles_are_laid_side_by_side(string question, string verdict)
    {
        var answer = Newsroom.Ask.Answer(question);
        Assert.Equal(verdict, answer.Claims[0].Text);
        Assert.Equal(["north.txt", "south.txt"], answer.Claims[0].Citations.Select(citation => citation.File));
        Assert.Equal(3, answer.Claims.Count);
    }

    [Fact]
    public void Figures_of_different_times_do_not_contradict_one_another() =>
        Assert.Equal(
            "The places speak of different times and do not contradict one another: $9 million for 2015 and $11 million for 2019.",
            Ask.Of(("a.txt", "Trade between Nepal and Bhutan was $9 million in 2015."), ("b.txt", "Trade between Nepal and Bhutan was $11 million in 2019.")).Lead("Do the articles contradict one another on trade between Nepal and Bhutan?"));

    [Fact]
    public void A_rounded_figure_agrees_but_for_rounding() =>
        Assert.StartsWith(
            "The places agree but for rounding: ",
            Ask.Of(("a.txt", "Trade between Nepal and Bhutan was $240 million in 2015."), ("b.txt", "Trade between Nepal and Bhutan was $240.1 million in 2015.")).Lead("Do the articles agree on trade between Nepal and Bhutan in 2015?"),
            StringComparison.Ordinal);

    [Fact]
    public void Equal_dates_agree() =>
        Assert.Equal(
            "The articles agree: May 2019.",
            Ask.Of(("a.txt", "The islands\nThe lighthouse pact was signed in May 2019."), ("b.txt", "The coast\nThe lighthouse pact was signed in May 2019 in a boat.")).Lead("Do the articles agree on when the lighthouse pact was signed?"));

    [Fact]
    public void What_one_article_affirms_and_another_denies_stand_side_by_side()
    {
        var answer = Ask.Of(
            ("one.txt", "Two states\nKenya and Fiji have an alliance of the sea, which they praise every year.\nThe alliance of Kenya and Fiji is old."),
            ("other.txt", "Two views\nKenya and Fiji trade salt.\nThis is not an alliance: Kenya and Fiji have only a partnership.")).Answer("Do Kenya and Fiji have an alliance or not? The articles differ");
        Assert.Equal(2, answer.Citations.Select(citation => citation.File).Distinct().Count());
        Assert.Contains("not an alliance", string.Join(' ', answer.Claims.Select(claim => claim.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What do the articles disagree about?")]
    [InlineData("Where do the sources contradict each other?")]
    [InlineData("Which figures conflict?")]
    [InlineData("Are there contradictions among your sources?")]
    [InlineData("Do the articles agree with each other?")]
    [InlineData("list the contradictions")]
    public void A_question_for_contradictions_that_names_nothing_is_answered_with_all_of_them(string question)
    {
        var answer = Newsroom.Ask.Answer(question);
        Assert.StartsWith("The articles contradict one another about ", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Contains("“two islands”", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Contains("Iceland–Fiji, trade", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Equal(["$12 million", "$15 million"], answer.Claims.Skip(1).SelectMany(claim => claim.Citations).Select(citation => citation.Figure!.ValueText).Where(value => value.StartsWith('$')).Order());
    }

    [Fact]
    public void Where_nothing_conflicts_it_is_said() =>
        Assert.Equal("No figures of the articles contradict one another.", Ask.Of("Trade between Nepal and Bhutan was $9 million in 2015.").Refusal("What do the articles disagree about?").Claims[0].Text);

    [Fact]
    public void A_conflict_that_is_a_war_is_no_contradiction() =>
        Assert.DoesNotContain("contradict", Newsroom.Ask.Question("Which articles mention the conflict of Peru?").Claims[0].Text, StringComparison.Ordinal);
}
