using AxisBot.Conversations.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace AxisBot.Tests.Conversations.Cards;

public sealed class CardFitterTests
{
    private static readonly CardLimits Nothing = new(0, 0, 0);

    private static readonly Card Full = new()
    {
        Kind = CardKind.Fact,
        Title = "Trade",
        Lead = new CardLine("It was $3.2 billion.", [1]),
        Lines = [new CardLine("First sentence.", [1]), new CardLine("Second sentence.", [2])],
        Fields = [new CardField("period", "2021"), new CardField("kind", "money")],
        Chart = new CardChart("Trade", "USD", [new("2020", 2, "$2"), new("2021", 3, "$3")]),
        Tables = [new CardTable("Others", ["figure", "place"], [["$3", "a ¶1"], ["$4", "b ¶2"]])],
        Sources = [new CardSource(1, "a.txt", 1, "The lake", new string('w', 300), true, 0, 300), new CardSource(2, "b.txt", 2, "The bank", "words", false, 0, 5)],
    };

    [Fact]
    public void A_card_that_fits_stays_as_it_is() => Assert.Equal(Full, CardFitter.Fit(Full, CardLimits.None) with { Sources = Full.Sources });

    [Fact]
    public void Prose_goes_before_fields_and_fields_before_quoted_words_and_these_before_rows()
    {
        var steps = Enumerable.Range(1, CardText.Write(Full).Length).Reverse().Select(room => CardFitter.Fit(Full, new CardLimits(room, 1000, 1000))).ToList();

        Assert.All(steps.Where(card => card.Fields.Count < 2), card => Assert.Empty(card.Lines));
        Assert.All(steps.Where(card => card.Sources[0].Words.Length < 300), card => Assert.Empty(card.Fields));
        Assert.All(steps.Where(card => card.Tables.Sum(table => table.Rows.Count) < 2), card => Assert.InRange(card.Sources[0].Words.Length, 0, 60));
        Assert.All(steps.Where(card => card.Chart is null), card => Assert.Empty(card.Tables));
        Assert.All(steps.Where(card => card.Sources[0].Words.Length < 30), card => Assert.Null(card.Chart));
        Assert.Contains(steps, card => card.Sources[0].Words.Length < 30);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var room = CardText.Write(Full).Length - 10;

        Assert.Equal("Left out here: 2 sentences.", CardFitter.Fit(Full, new CardLimits(room, 1000, 1000)).Note);
    }

    [Fact]
    public void A_long_lead_keeps_its_figure_where_there_is_hardly_any_room()
    {
        var card = new Card { Kind = CardKind.Answer, Lead = new CardLine($"{new string('a', 30)} trade was $3.2 billion in all, {string.Join(' ', Enumerable.Repeat("and so on", 100))}", []) };

        var fitted = CardFitter.Fit(card, Nothing);

        Assert.EndsWith("$3.2 billion…", fitted.Lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_kept_wherever_lead_and_sources_leave_room() => Hold((card, fitted, limits) =>
        limits.Hold(fitted) || CardText.Write(fitted) == CardText.Write(CardFitter.Fit(card, Nothing)));

    [Fact]
    public void No_source_ever_goes() => Hold((card, fitted, _) =>
        fitted.Sources.Select(source => (source.Number, source.Place, source.IsVerbatim)).SequenceEqual(card.Sources.Select(source => (source.Number, source.Place, source.IsVerbatim)))
        && fitted.Lead.Sources.SequenceEqual(card.Lead.Sources)
        && card.Sources.All(source => CardText.Write(fitted).Contains($"[{source.Number}] {source.Place}", StringComparison.Ordinal)));

    [Fact]
    public void The_figure_of_the_lead_never_goes() => Hold((card, fitted, _) =>
        !card.Lead.Text.Contains("$3.2", StringComparison.Ordinal) || fitted.Lead.Text.Contains("$3.2", StringComparison.Ordinal));

    private static void Hold(Func<Card, Card, CardLimits, bool> holds)
    {
        var limits = from characters in Gen.Choose(0, 3000)
                     from lines in Gen.Choose(1, 60)
                     from words in Gen.Choose(0, 400)
                     select new CardLimits(characters, lines, words);
        Prop.ForAll(SomeCards.Arbitrary, limits.ToArbitrary(), (card, room) => holds(card, CardFitter.Fit(card, room), room))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
