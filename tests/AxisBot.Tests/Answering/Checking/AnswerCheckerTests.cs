using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;

namespace AxisBot.Tests.Answering.Checking;

public class AnswerCheckerTests
{
    private const string Question = "How much was trade between Peru and Bolivia in 2021?";

    private static readonly Ask Ask = Newsroom.Ask;
    private static readonly Paragraph Lake = Ask.Corpus.Find("lake.txt", 2)!;

    [Fact]
    public void A_draft_that_stands_in_its_sources_passes_unchanged()
    {
        Claim[] claims = [Hedged("More than $3.2 billion in 2021."), new("It was $2.5 billion in 2020.", [Citation.Of(Lake)])];
        Assert.Equal(claims, Assert.IsType<CitedAnswer>(Check(claims)).Claims);
    }

    [Fact]
    public void A_claim_with_a_number_that_its_paragraph_lacks_falls()
    {
        var good = new Claim("It was $2.5 billion in 2020.", [Citation.Of(Lake)]);
        Assert.Equal([good], Check(good, new Claim("It was $2.6 billion in 2020.", [Citation.Of(Lake)])).Claims);
        Assert.Equal([good], Check(good, new Claim("It was $2.5 billion in 2019.", [Citation.Of(Lake)])).Claims);
    }

    [Fact]
    public void A_number_that_stands_in_another_paragraph_than_the_cited_one_falls()
    {
        var good = new Claim("It was $2.5 billion in 2020.", [Citation.Of(Lake)]);
        Assert.Equal([good], Check(good, new Claim("120,000 tonnes of zinc.", [Citation.Of(Lake)])).Claims);
    }

    [Fact]
    public void Signs_that_group_digits_make_no_other_number()
    {
        var claim = new Claim("120000 tonnes.", [Citation.Of(Ask.Corpus.Find("lake.txt", 4)!)]);
        Assert.Equal([claim], Check(claim).Claims);
    }

    [Fact]
    public void A_claim_that_loses_the_hedge_of_its_figure_falls()
    {
        var good = Hedged("More than $3.2 billion in 2021.");
        Assert.Equal([good], Check(good, Hedged("$3.2 billion in 2021.")).Claims);
    }

    [Theory]
    [InlineData("Trade fell, says <img src=x")]
    [InlineData("Trade fell <@U012AB3CD>.")]
    [InlineData("Trade fell <!here>.")]
    [InlineData("Trade fell, [they say](javascript:x).")]
    [InlineData("Trade fell ![x](x.png).")]
    [InlineData("Trade fell, @everyone.")]
    public void A_claim_that_calls_somebody_or_leads_elsewhere_falls(string text)
    {
        var good = new Claim("It was $2.5 billion in 2020.", [Citation.Of(Lake)]);
        Assert.Equal([good], Check(good, new Claim(text, [Citation.Of(Lake)])).Claims);
    }

    [Theory]
    [InlineData("The port (https://port.example/a?b=1) grew.", "The port (link) grew.")]
    [InlineData("See www.port.example.", "See (link).")]
    [InlineData("Read http://port.example/x, then sail.", "Read (link), then sail.")]
    [InlineData("Trade fell, says <b>nobody</b> <img src=x onerror=alert(1)>.", "Trade fell, says (tag)nobody(tag) (tag).")]
    [InlineData("Trade fell, and A/B tests at sea of data: all kept.", "Trade fell, and A/B tests at sea of data: all kept.")]
    public void An_address_or_tag_of_an_article_is_none_in_an_answer(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(new Claim(text, [Citation.Of(Ask.Corpus.Find("lake.txt", 6)!)])).Claims).Text);

    [Fact]
    public void Numbers_without_a_source_must_be_the_questions_own()
    {
        var lead = Hedged("More than $3.2 billion in 2021.");
        var own = new Claim("Nothing more is said of 2021.", []);
        Assert.Equal([lead, own], Check(lead, own, new Claim("Nothing more is said of 2023.", [])).Claims);
    }

    [Fact]
    public void A_computed_number_need_not_stand_in_the_articles()
    {
        var lead = Hedged("More than $3.2 billion in 2021.");
        var computed = new Claim("A change of +28%.", [Citation.Of(Lake)], IsComputed: true);
        Assert.Equal([lead, computed], Check(lead, computed).Claims);
        Assert.Equal([lead], Check(lead, computed with { IsComputed = false }).Claims);
    }

    [Fact]
    public void A_fallen_lead_turns_the_answer_into_a_refusal_with_what_holds()
    {
        var second = new Claim("It was $2.5 billion in 2020.", [Citation.Of(Lake)]);
        var refusal = Assert.IsType<Refusal>(Check(new Claim("It was $77 billion.", [Citation.Of(Lake)]), second));
        Assert.Equal((RefusalReason.NotInArticles, second), (refusal.Reason, refusal.Nearest));
        Assert.DoesNotContain(refusal.Claims, claim => claim.Text.Contains("77", StringComparison.Ordinal));
        Assert.True(refusal.Confidence < 0.5);
    }

    [Fact]
    public void An_answer_of_which_nothing_holds_is_refused_without_a_source()
    {
        var refusal = Assert.IsType<Refusal>(Check(new Claim("It was $77 billion.", [Citation.Of(Lake)])));
        Assert.Null(refusal.Nearest);
        Assert.Empty(refusal.Citations);
    }

    [Fact]
    public void An_answer_has_at_most_eight_citations()
    {
        var claims = Ask.Corpus.Paragraphs.Where(paragraph => paragraph.IsAnswerable).Take(12).Select(paragraph => new Claim("So it is.", [Citation.Of(paragraph)])).ToArray();
        Assert.Equal(AnswerChecker.MostCitations, Check(claims).Citations.Count);
        Assert.Equal(AnswerChecker.MostCitations, Check(new Claim("So it is.", [.. claims.SelectMany(claim => claim.Citations)])).Citations.Count);
    }

    [Fact]
    public void An_answer_has_at_most_2500_characters()
    {
        var word = string.Concat(Enumerable.Repeat("salt ", 600));
        var shortened = Check(new Claim(word, [Citation.Of(Lake)]));
        Assert.InRange(shortened.Claims[0].Text.Length, AnswerChecker.MostCharacters / 2, AnswerChecker.MostCharacters);
        Assert.EndsWith("salt …", shortened.Claims[0].Text, StringComparison.Ordinal);
        var claims = Enumerable.Repeat(new Claim(word[..400], [Citation.Of(Lake)]), 20).ToArray();
        Assert.InRange(Check(claims).Claims.Sum(claim => claim.Text.Length + 1), AnswerChecker.MostCharacters - 401, AnswerChecker.MostCharacters);
    }

    [Fact]
    public void The_head_of_a_table_is_cited_where_its_numbers_are_used()
    {
        var ask = Ask.Of(("salt.md", "# Salt\n\n| Port | 2021 | 2022 |\n|---|---|---|\n| Birgunj | 12 | 14.5 |\n"));
        var row = ask.Corpus.Articles[0].Paragraphs.Single(paragraph => paragraph.Row is { IsHead: false });
        var checker = new AnswerChecker(ask.Corpus);
        var used = checker.Check(Draft(new Claim("Birgunj; 2022: 14.5.", [Citation.Of(row)])), ask.Read("Salt of Birgunj?"), "composer");
        Assert.Equal(2, Assert.IsType<CitedAnswer>(used).Citations.Count);
        Assert.Single(checker.Check(Draft(new Claim("Birgunj: 14.5.", [Citation.Of(row)])), ask.Read("Salt of Birgunj?"), "composer").Citations);
    }

    [Theory]
    [InlineData("Over $4 billion.", true)]
    [InlineData("$4 billion.", false)]
    public void A_hedge_that_is_a_verb_stands_by_its_name(string text, bool isKept)
    {
        var ask = Ask.Of("Exports of Peru to Bolivia exceeded $4 billion in 2020.");
        var claim = new Claim(text, [Citation.Of(ask.Corpus.Ledger.Figures.Single(figure => figure.IsHedgeVerb))]);
        var outcome = new AnswerChecker(ask.Corpus).Check(Draft(claim), ask.Read("Exports of Peru to Bolivia in 2020?"), "composer");
        Assert.Equal(isKept, outcome.Claims.Any(kept => kept.Text == text));
    }

    [Fact]
    public void Every_outcome_bears_a_receipt()
    {
        var receipt = Check(Hedged("More than $3.2 billion in 2021.")).Receipt!;
        Assert.Equal((Ask.Corpus.Hash, "a test"), (receipt.CorpusHash, receipt.Author));
        Assert.NotEmpty(receipt.Checks);
        Assert.Equal("composer", Ask.Question("Who composed the symphony of whales?").Receipt!.Author);
    }

    private static Outcome Check(params Claim[] claims) => new AnswerChecker(Ask.Corpus).Check(Draft(claims), Ask.Read(Question), "a test");

    private static CitedAnswer Draft(params Claim[] claims) => new() { Claims = claims, Confidence = 0.9 };

    private static Claim Hedged(string text) => new(text, [Citation.Of(Lake.Figures.Single(figure => figure.HedgeText is not null))]);
}
