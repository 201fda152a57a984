using AxisBot.Knowledge.Disagreements;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Disagreements;

public class DisagreementTests
{
    [Fact]
    public void Two_articles_that_say_the_same_agree() =>
        Assert.Equal(DisagreementKind.Agree, Between("Trade between Peru and Chile reached $3 billion in 2021.", "In 2021 trade between Chile and Peru was $3 billion.").Kind);

    [Fact]
    public void A_rounded_number_refines_an_exact_one()
    {
        var found = Between("Trade between Peru and Chile reached $240 billion in 2021.", "In 2021 trade between Chile and Peru was $240.1 billion.");
        Assert.Equal(DisagreementKind.Refine, found.Kind);
        Assert.Equal([240_000_000_000m, 240_100_000_000m], found.Figures.Select(figure => figure.Value!.Value));
    }

    [Fact]
    public void A_hedge_that_leaves_room_refines() =>
        Assert.Equal(DisagreementKind.Refine, Between("Trade between Peru and Chile reached over $3 billion in 2021.", "In 2021 trade between Chile and Peru was $4 billion.").Kind);

    [Fact]
    public void Different_numbers_for_one_time_conflict()
    {
        var found = Between("Trade between Peru and Chile reached $3 billion in 2021.", "In 2021 trade between Chile and Peru was $5 billion.");
        Assert.Equal(DisagreementKind.Conflict, found.Kind);
        Assert.True(found.IsAcrossArticles);
        Assert.Equal(["a.txt", "b.txt"], found.Figures.Select(figure => figure.Paragraph.Source.File));
    }

    [Fact]
    public void A_hedge_that_leaves_no_room_conflicts() =>
        Assert.Equal(DisagreementKind.Conflict, Between("Trade between Peru and Chile reached over $4 billion in 2021.", "In 2021 trade between Chile and Peru was $3 billion.").Kind);

    [Fact]
    public void Different_numbers_for_different_times_differ_in_period() =>
        Assert.Equal(DisagreementKind.Period, Between("Trade between Peru and Chile reached $3 billion in 2021.", "In 2023 trade between Chile and Peru was $5 billion.").Kind);

    [Theory]
    [InlineData("In 2021 trade between Peru and Brazil was $5 billion.")]
    [InlineData("In 2021 Chilean tariffs on Peru brought $5 billion.")]
    [InlineData("In 2021 trade between Peru and Chile was 5 million tonnes.")]
    [InlineData("In May 2021 trade between Peru and Chile was $5 billion.")]
    public void Figures_of_other_parties_measures_units_or_lengths_of_time_are_not_compared(string other) =>
        Assert.DoesNotContain(
            Some.Corpus(("a.txt", "Trade between Peru and Chile reached $3 billion in 2021."), ("b.txt", other)).Disagreements,
            disagreement => disagreement.Kind == DisagreementKind.Conflict);

    [Fact]
    public void Dates_that_articles_give_to_one_quoted_phrase_conflict()
    {
        var found = Between("Peru and Chile signed the “bridge of salt” pact in May 2019.", "The “bridge of salt” pact of Peru and Chile was signed in June 2020.");
        Assert.Equal(DisagreementKind.Conflict, found.Kind);
        Assert.Contains("bridge of salt", found.Topic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_more_exact_date_of_one_phrase_refines() =>
        Assert.Equal(
            DisagreementKind.Refine,
            Between("Peru and Chile signed the “bridge of salt” pact in 2019.", "The “bridge of salt” pact of Peru and Chile was signed on 3 May 2019.").Kind);

    [Fact]
    public void Conflicts_stand_first()
    {
        var kinds = Some.Corpus(
            ("a.txt", "Trade between Peru and Chile reached $3 billion in 2021.\nTrade between Kenya and Ghana reached $3 billion in 2021."),
            ("b.txt", "In 2021 trade between Chile and Peru was $3 billion.\nTrade between Kenya and Ghana reached $7 billion in 2021.")).Disagreements.Select(found => found.Kind);
        Assert.Equal([DisagreementKind.Conflict, DisagreementKind.Agree], kinds);
    }

    [Theory]
    [InlineData(true, 240, 240.1)]
    [InlineData(true, 1000, 1049)]
    [InlineData(true, 2.6, 2.57)]
    [InlineData(false, 240, 246)]
    [InlineData(false, 1, 1.4)]
    [InlineData(false, 200, 240)]
    public void A_rounded_number_is_told_from_a_different_one(bool rounded, double one, double other)
    {
        Assert.Equal(rounded, Rounding.AreRounded([(decimal)one, (decimal)other]));
        Assert.Equal(rounded, Rounding.AreRounded([(decimal)other, (decimal)one]));
    }

    private static Disagreement Between(string one, string other) =>
        Assert.Single(Some.Corpus(("a.txt", one), ("b.txt", other)).Disagreements);
}
