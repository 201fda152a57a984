namespace AxisBot.Scenarios.Scoring;

/// <summary>The scorer is itself checked: it must take what is right in any form, and nothing else.</summary>
public sealed class MarkerTests
{
    [Theory]
    [InlineData("$244.8 billion", "It was 244.8bn.", true)]
    [InlineData("$244.8 billion", "244,8 Mrd. Dollar", true)]
    [InlineData("$244.8 billion", "2448亿美元", true)]
    [InlineData("$244.8 billion", "$244,800 million", true)]
    [InlineData("$244.8 billion", "$244.9 billion", false)]
    [InlineData("$244.8 billion", "$244.8 million", false)]
    [InlineData("1.6 million", "from 1.6 to 2.6 million barrels", true)]
    [InlineData("1.6 million", "it was 1.6", false)]
    [InlineData("26.3%", "26,3 %", true)]
    [InlineData("26.3%", "$26.3 billion", false)]
    public void A_quantity_is_taken_in_any_form_and_never_rounded(string accepted, string answer, bool isTaken)
    {
        var wanted = QuantityReader.Only(accepted);

        Assert.NotNull(wanted);
        Assert.Equal(isTaken, QuantityReader.Read(answer).Any(number =>
            (number.IsPercent is null || number.IsPercent == wanted.IsPercent) && number.Values.Overlaps(wanted.Values)));
    }

    [Theory]
    [InlineData("dual-use", "dual use goods", true)]
    [InlineData("sanction", "sanctions", true)]
    [InlineData("gold", "marigold", false)]
    [InlineData("no", "north", false)]
    [InlineData("2004", "in 20045", false)]
    public void A_word_is_taken_from_its_beginning(string accepted, string answer, bool isTaken) =>
        Assert.Equal(isTaken, FoldedText.Holds(answer, accepted));

    [Theory]
    [InlineData("$4.7 billion", true)]
    [InlineData("2.0%", true)]
    [InlineData("$4.8 billion", false)]
    [InlineData("3.0%", false)]
    public void A_difference_or_a_growth_of_cited_figures_is_no_wrong_number(string answer, bool isDerived) => Assert.Equal(
        isDerived,
        QuantityReader.Read(answer)[0].IsDerivedFrom(QuantityReader.Read("$244.8 billion in 2024, up from $240.1 billion in 2023")));

    [Fact]
    public void Numbers_of_citations_are_none_of_the_answer() =>
        Assert.Empty(QuantityReader.Read(FoldedText.WithoutCitations("Trade grew [1] (000_7de2702bb0610154.txt ¶14).")));
}
