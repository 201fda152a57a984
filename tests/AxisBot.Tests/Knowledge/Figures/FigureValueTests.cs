using AxisBot.Knowledge.Figures;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Figures;

public class FigureValueTests
{
    [Theory]
    [InlineData("Trade reached $44.9 billion.", "$44.9 billion", FigureKind.Money, 44_900_000_000, "USD")]
    [InlineData("Finland earned €7.3 bn.", "€7.3 bn", FigureKind.Money, 7_300_000_000, "EUR")]
    [InlineData("The loan of ₺2.5bn was paid.", "₺2.5bn", FigureKind.Money, 2_500_000_000, "TRY")]
    [InlineData("They paid CHF 1,200,000 for it.", "CHF 1,200,000", FigureKind.Money, 1_200_000, "CHF")]
    [InlineData("India gave 300 million rupees.", "300 million rupees", FigureKind.Money, 300_000_000, "INR")]
    [InlineData("It cost R$4.50 at first.", "R$4.50", FigureKind.Money, 4.5, "BRL")]
    [InlineData("It cost £3m at first.", "£3m", FigureKind.Money, 3_000_000, "GBP")]
    [InlineData("Seoul lent 5 trillion won to Busan.", "5 trillion won", FigureKind.Money, 5_000_000_000_000, "KRW")]
    [InlineData("Kenya sold 510,000 tonnes of tea.", "510,000 tonnes", FigureKind.Count, 510_000, "tonnes")]
    [InlineData("Norway sent 121 bcm of gas.", "121 bcm", FigureKind.Count, 121_000_000_000, "m3")]
    [InlineData("Brazil sold 1.6 million barrels per day.", "1.6 million barrels per day", FigureKind.VolumePerDay, 1_600_000, "barrels/day")]
    [InlineData("Angola pumps 1.1 million bpd.", "1.1 million bpd", FigureKind.VolumePerDay, 1_100_000, "barrels/day")]
    [InlineData("The tariff fell to 12.5 percent.", "12.5 percent", FigureKind.Percent, 12.5, "%")]
    [InlineData("The share rose by 3 percentage points.", "3 percentage points", FigureKind.Percent, 3, "%")]
    [InlineData("Two-thirds of the coal is sold.", "Two-thirds", FigureKind.Percent, 66.666, "%")]
    [InlineData("The lease runs for 99 years.", "99 years", FigureKind.Duration, 99, "years")]
    [InlineData("Peru doubled its exports.", "doubled", FigureKind.Multiple, 2, "times")]
    [InlineData("Togo was the second-largest buyer.", "second-largest", FigureKind.Rank, 2, "rank")]
    [InlineData("Ghana flew 14 flights a week to Lagos.", "14 flights a week", FigureKind.Rate, 14, "flights/week")]
    [InlineData("Ethiopia receives $120 million a year.", "$120 million a year", FigureKind.Money, 120_000_000, "USD/year")]
    [InlineData("Wheat cost $310 a tonne.", "$310 a tonne", FigureKind.Money, 310, "USD/tonne")]
    [InlineData("Twenty-five ships came to Beira.", "Twenty-five ships", FigureKind.Count, 25, "ships")]
    [InlineData("The deficit was -0.4% of GDP.", "0.4%", FigureKind.Percent, -0.4, "%")]
    [InlineData("Over 2.5 lakh workers left Nepal.", "2.5 lakh workers", FigureKind.Count, 250_000, "workers")]
    public void A_figure_has_its_value_its_kind_and_its_unit(string sentence, string written, FigureKind kind, double value, string unit)
    {
        var figure = Some.Figure(written, sentence);
        Assert.Equal((kind, (decimal)value, unit), (figure.Kind, figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("Peru sold over $3 billion of tin.", "over", "over")]
    [InlineData("Peru sold more than $3 billion of tin.", "over", "more than")]
    [InlineData("Peru sold up to $3 billion of tin.", "up to", "up to")]
    [InlineData("Peru sold at least $3 billion of tin.", "at least", "at least")]
    [InlineData("Peru sold nearly $3 billion of tin.", "nearly", "nearly")]
    [InlineData("Peru sold roughly $3 billion of tin.", "about", "roughly")]
    [InlineData("Peru sold less than $3 billion of tin.", "under", "less than")]
    [InlineData("Peru sold an estimated $3 billion of tin.", "estimated", "an estimated")]
    [InlineData("Peru sold a record $3 billion of tin.", "record", "a record")]
    [InlineData("Peru sold $3 billion of tin.", null, null)]
    public void A_figure_keeps_its_hedge(string sentence, string? hedge, string? written)
    {
        var figure = Some.Figure("$3 billion", sentence);
        Assert.Equal((hedge, written), (figure.Hedge, figure.HedgeText));
    }

    [Theory]
    [InlineData("Peru's sales of tin exceed $3 billion.", "over $3 billion")]
    [InlineData("Peru's sales of tin topped $3 billion.", "over $3 billion")]
    [InlineData("Peru's sales of tin were in excess of $3 billion.", "in excess of $3 billion")]
    public void A_hedge_that_is_a_verb_is_named_before_the_figure_alone(string sentence, string said) =>
        Assert.Equal(said, Some.Figure("$3 billion", sentence).HedgedText);

    [Fact]
    public void Under_before_an_agreement_is_no_hedge() =>
        Assert.Null(Some.Figure("30-year", "Under the 30-year agreement Laos sells power.").Hedge);

    [Theory]
    [InlineData("The B-52 and the Su-35 flew over Route 66.")]
    [InlineData("Resolution 1718 names Article 5.")]
    [InlineData("One of them is known to everyone.")]
    [InlineData("See figure 3 and page 12.")]
    public void The_number_in_a_name_is_no_figure(string sentence) =>
        Assert.DoesNotContain(Some.Figures(sentence), figure => figure.Kind is FigureKind.Count or FigureKind.Money or FigureKind.Percent);

    [Theory]
    [InlineData("Between 600 and 750 workers came from Nepal.", "600", 600, "750 workers", 750, "workers")]
    [InlineData("Malta hired 600 to 750 workers.", "600", 600, "750 workers", 750, "workers")]
    [InlineData("Malta paid $167-560 million for it.", "$167", 167_000_000, "560 million", 560_000_000, "USD")]
    [InlineData("Chile sells 3–5 million tonnes.", "3", 3_000_000, "5 million tonnes", 5_000_000, "tonnes")]
    public void A_range_is_two_figures_that_share_their_scale_and_unit(
        string sentence, string first, double low, string second, double high, string unit)
    {
        var figures = Some.Figures(sentence);
        Assert.Equal([(first, (decimal?)low, unit), (second, (decimal?)high, unit)], figures.Select(figure => (figure.ValueText, figure.Value, figure.Unit)));
    }

    [Theory]
    [InlineData("It was founded on 14 May 2018.", "2018-05-14", "14 May 2018")]
    [InlineData("It was founded on May 14, 2018.", "2018-05-14", "May 14, 2018")]
    [InlineData("It was founded in May 2018.", "2018-05", "May 2018")]
    [InlineData("It was founded in 2018.", "2018", "2018")]
    [InlineData("It was founded on 2018-05-14.", "2018-05-14", "2018-05-14")]
    [InlineData("It was founded in the 1970s.", "1970s", "1970s")]
    public void A_date_is_a_figure_without_a_number(string sentence, string label, string written)
    {
        var date = Assert.Single(Some.Figures($"Peru and Chile have a fund. {sentence}"));
        Assert.Equal((FigureKind.Date, label, written, null), (date.Kind, date.Period!.Label, date.ValueText, date.Value));
    }

    [Fact]
    public void A_number_too_large_to_count_is_no_figure_and_no_fault()
    {
        var text = $"Peru sold {new string('9', 60)} million billion tonnes, {new string('9', 28)} billion bcm and $5 million of tin.";
        Assert.Contains(Some.Figures(text), figure => figure.Value == 5_000_000m);
    }

    [Fact]
    public void Each_item_of_a_row_measures_what_stands_before_it()
    {
        string[] text = ["Gas remained the largest cargo, at 20.3 million tonnes, followed by crude oil at 8.8 million tonnes and wheat at 4.6 million tonnes."];
        Assert.Equal(["oil"], Some.Figure("8.8 million tonnes", text).Measures.Select(measure => measure.Id));
        Assert.Equal(["wheat"], Some.Figure("4.6 million tonnes", text).Measures.Select(measure => measure.Id));
    }

    [Fact]
    public void What_was_counted_before_is_counted_where_only_the_number_is_told()
    {
        string[] text = ["There were 41 ship accidents in the strait in 2024. In 2020 there were 26."];
        Assert.Equal("accidents", Some.Figure("26", text).Unit);
        Assert.Equal("2020", Some.Figure("26", text).Period?.Label);
    }

    [Fact]
    public void Money_is_not_told_in_megawatts() =>
        Assert.DoesNotContain(Some.Figure("5,150 megawatts", "It cost about $5 billion and holds 5,150 megawatts.").Measures, measure => measure.Id == "cost");
}
