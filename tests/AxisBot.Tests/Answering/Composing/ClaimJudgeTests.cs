using AxisBot.Answering.Answers;

namespace AxisBot.Tests.Answering.Composing;

public class ClaimJudgeTests
{
    [Theory]
    [InlineData("Is it true that trade between Peru and Bolivia exceeded $3.2 billion in 2021?", Verdict.Supported)]
    [InlineData("Fact check: trade between Peru and Bolivia was $2.5 billion in 2020", Verdict.Supported)]
    [InlineData("Is it true that trade between Peru and Bolivia was $9 billion in 2021?", Verdict.Contradicted)]
    [InlineData("Is it true that trade between Peru and Bolivia was $2.5 billion in 2021?", Verdict.Contradicted)]
    [InlineData("Is it true that trade between Ghana and Togo was $9 billion in 2021?", Verdict.NotFound)]
    [InlineData("Kenya leased 45 tea barges to Tanzania, true?", Verdict.Supported)]
    [InlineData("Kenya leased 54 tea barges to Tanzania, true?", Verdict.Contradicted)]
    [InlineData("Is it true that Mongolia's exports of cashmere to Latvia doubled?", Verdict.Supported)]
    [InlineData("Is it true that Mongolia's exports of cashmere to Latvia tripled?", Verdict.Contradicted)]
    [InlineData("Is it true that trade between Peru and Bolivia doubled from 2020 to 2021?", Verdict.Contradicted)]
    [InlineData("True or false: the ferry of Puno was opened in 2018", Verdict.Supported)]
    [InlineData("True or false: the ferry of Puno was opened in 2011", Verdict.Contradicted)]
    [InlineData("Fact check: Iceland sells Fiji cod.", Verdict.Supported)]
    [InlineData("Is it true that Peru resumed the lithium talks?", Verdict.Contradicted)]
    [InlineData("Is it true that Iceland does not sell Fiji cod?", Verdict.Contradicted)]
    [InlineData("Is it true that pandas dance in Vienna?", Verdict.NotFound)]
    public void A_claim_is_held_against_the_articles(string claim, Verdict verdict) =>
        Assert.Equal(verdict, Newsroom.Ask.Question(claim).Verdict);

    [Theory]
    [InlineData("Is it true that trade between Peru and Bolivia was $9 billion in 2021?", "Contradicted: the articles give more than $3.2 billion for 2021.")]
    [InlineData("Is it true that trade between Peru and Bolivia is $9 billion?", "Contradicted: the articles give more than $3.2 billion for 2021.")]
    [InlineData("True or false: the ferry of Puno was opened in 2011", "Contradicted: the articles give 14 May 2018.")]
    public void A_contradiction_says_what_the_articles_give(string claim, string lead) => Assert.Equal(lead, Newsroom.Ask.Lead(claim));

    [Fact]
    public void What_is_not_found_is_a_refusal_that_cites_only_what_comes_near()
    {
        var refusal = Newsroom.Ask.Refusal("Is it true that trade between Ghana and Togo was $9 billion in 2021?");
        Assert.Equal("Not found: the articles do not say.", refusal.Claims[0].Text);
        Assert.Empty(refusal.Claims[0].Citations);
    }

    [Fact]
    public void A_question_that_claims_nothing_has_no_verdict() =>
        Assert.Null(Newsroom.Ask.Question("How much was trade between Peru and Bolivia in 2021?").Verdict);

    [Theory]
    [InlineData("Nepal turned the invitation down, true?", Verdict.Contradicted)]
    [InlineData("Is it right that Bhutan turned the invitation down?", Verdict.Supported)]
    [InlineData("Fact check: a lorry takes 38 days from Puno to Lima now", Verdict.Contradicted)]
    [InlineData("Fact check: a lorry takes 18 days from Puno to Lima now", Verdict.Supported)]
    [InlineData("Fact check: a lorry took 38 days from Puno to Lima in 2021", Verdict.Supported)]
    public void A_claim_holds_for_whom_and_when_it_is_said(string claim, Verdict verdict) => Assert.Equal(
        verdict,
        Ask.Of("Roads of Bhutan and Nepal\nBhutan turned the invitation down after the vote.\nA lorry now takes about 18 days from Puno to Lima, down from 38 days in 2021.").Question(claim).Verdict);

    [Theory]
    [InlineData("Kenya had eleven nuclear icebreakers, true?", Verdict.Contradicted)]
    [InlineData("Kenya had eight nuclear icebreakers, true?", Verdict.Supported)]
    public void A_number_in_words_is_held_against_the_articles_too(string claim, Verdict verdict) =>
        Assert.Equal(verdict, Ask.Of("Ice\nKenya operated eight nuclear icebreakers, more than any other state.").Question(claim).Verdict);
}
