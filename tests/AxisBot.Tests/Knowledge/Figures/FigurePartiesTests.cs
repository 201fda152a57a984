using AxisBot.Knowledge.Figures;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Figures;

public class FigurePartiesTests
{
    [Theory]
    [InlineData("Trade between Vietnam and Japan reached $44.9 billion.", "$44.9 billion", "Vietnam, Japan")]
    [InlineData("Norway delivered 121 bcm of gas to Germany.", "121 bcm", "Norway, Germany")]
    [InlineData("Finnish exports to Sweden were worth €7.3 billion.", "€7.3 billion", "Finland, Sweden")]
    [InlineData("Hanoi sold rice worth $2 billion to Manila.", "$2 billion", "Vietnam, Philippines")]
    [InlineData("In 2020 Egypt imported 9 million tonnes of wheat from Romania.", "9 million tonnes", "Egypt, Romania")]
    public void A_figure_belongs_to_the_parties_of_its_sentence(string sentence, string written, string parties) =>
        Assert.Equal(parties, PartiesOf(Some.Figure(written, sentence)));

    [Fact]
    public void Each_of_two_figures_takes_the_party_beside_it()
    {
        string[] text = ["Of Norway's gas, 12.9 bcm went to Germany and 9.9 bcm to Poland in 2023."];
        Assert.Contains("Germany", PartiesOf(Some.Figure("12.9 bcm", text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Poland", PartiesOf(Some.Figure("12.9 bcm", text)), StringComparison.Ordinal);
        Assert.Contains("Poland", PartiesOf(Some.Figure("9.9 bcm", text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", PartiesOf(Some.Figure("9.9 bcm", text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_lends_its_party_to_a_sentence_that_names_none()
    {
        string[] text = ["Ties of Africa and Asia", "Ghana: Oil for Roads", "The state company pumped 180,000 barrels a day in 2021.", "Oman: Ports", "The company spent $40 million in 2021."];
        Assert.Equal("Ghana", PartiesOf(Some.Figure("180,000 barrels a day", text)));
        Assert.Equal("Oman", PartiesOf(Some.Figure("$40 million", text)));
    }

    [Fact]
    public void A_pronoun_takes_the_party_of_the_sentence_before() =>
        Assert.Equal("Angola", PartiesOf(Some.Figure("$40 million", "Ports", "Angola opened a port in 2018. It cost $40 million.")));

    [Fact]
    public void A_flow_runs_from_the_seller_to_the_buyer()
    {
        var flow = Some.Figure("9 million tonnes", "Egypt imported 9 million tonnes of wheat from Romania.").Flow;
        Assert.Equal(("Romania", "Egypt"), (flow.From?.Name, flow.To?.Name));
        var other = Some.Figure("121 bcm", "Norway delivered 121 bcm of gas to Germany.").Flow;
        Assert.Equal(("Norway", "Germany"), (other.From?.Name, other.To?.Name));
        Assert.True(flow.Contradicts(other));
    }

    [Theory]
    [InlineData("Trade between Vietnam and Japan reached $44.9 billion.", "$44.9 billion", "trade")]
    [InlineData("Kenya exported 510,000 tonnes of tea.", "510,000 tonnes", "exports")]
    [InlineData("The population of Canada was 41.5 million.", "41.5 million", "population")]
    [InlineData("Chile's exports of copper to Japan were worth $3 billion.", "$3 billion", "exports")]
    public void A_figure_knows_what_it_measures(string sentence, string written, string measure) =>
        Assert.Contains(measure, Some.Figure(written, sentence).Measures.Select(concept => concept.Id));

    [Theory]
    [InlineData("According to Statistics Finland, exports to Sweden were worth €7 billion.", "€7 billion", "Statistics Finland")]
    [InlineData("Exports to Sweden were worth €7 billion, according to Finnish customs data.", "€7 billion", "Finnish customs data")]
    [InlineData("The World Bank said that Peru lost $7 billion.", "$7 billion", "World Bank")]
    [InlineData("Peru lost $7 billion.", "$7 billion", null)]
    public void A_figure_keeps_who_is_said_to_have_counted_it(string sentence, string written, string? attribution) =>
        Assert.Equal(attribution, Some.Figure(written, sentence).Attribution);

    private static string PartiesOf(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    [Fact]
    public void Shares_in_a_row_belong_each_to_the_party_before_it()
    {
        string[] text = ["Peru supplied 74% of the tin, Chile 11% and Kenya 8%."];
        Assert.Equal("Peru", PartiesOf(Some.Figure("74%", text)));
        Assert.Equal("Chile", PartiesOf(Some.Figure("11%", text)));
        Assert.Equal("Kenya", PartiesOf(Some.Figure("8%", text)));
    }

    [Theory]
    [InlineData("28", "Fiji")]
    [InlineData("96", "Kenya")]
    public void A_count_that_leaves_its_noun_out_has_the_noun_before_and_its_own_party(string written, string party)
    {
        var figure = Some.Figure(written, "Iceland has bought 36 howitzers from Peru, Fiji 28 and Kenya 96, and Peru delivers.");
        Assert.Equal(party, PartiesOf(figure));
        Assert.Equal("howitzers", figure.Unit);
    }
}
