using AxisBot.Knowledge.Figures;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Figures;

public class TableFiguresTests
{
    private const string Grain = """
        # Grain of Poland

        ## Exports to Latvia

        | Year | Wheat (thousand tonnes) | Value, € million |
        |------|-------------------------|------------------|
        | 2021 | 120                     | 30.5             |
        | 2022 | 95.5                    | 41               |
        """;

    [Fact]
    public void A_cell_takes_unit_and_scale_from_its_column_and_time_from_its_row()
    {
        var figures = Some.Corpus(("grain.md", Grain)).Ledger.Figures;
        Assert.Equal(
            [
                ("120", (decimal?)120_000, "tonnes", "2021"), ("30.5", 30_500_000, "EUR", "2021"),
                ("95.5", 95_500, "tonnes", "2022"), ("41", 41_000_000, "EUR", "2022"),
            ],
            figures.Select(figure => (figure.ValueText, figure.Value, figure.Unit, figure.Period!.Label)));
    }

    [Fact]
    public void A_cell_belongs_to_the_parties_of_its_headings()
    {
        var figure = Some.Corpus(("grain.md", Grain)).Ledger.Figures[0];
        Assert.Equal(["Latvia", "Poland"], figure.Parties.Select(party => party.Name).Order());
        Assert.Equal("Wheat (thousand tonnes)", figure.Measure);
    }

    [Fact]
    public void Years_may_stand_over_the_columns_and_parties_before_the_rows()
    {
        var figures = Some.Figures("Tin of Bolivia", "Sales, $ million", "Buyer | 2021 | 2022", "Peru | 12 | 14.5", "Chile | 7 | 9");
        Assert.Equal(
            [("Peru", "2021", (decimal?)12_000_000), ("Peru", "2022", 14_500_000), ("Chile", "2021", 7_000_000), ("Chile", "2022", 9_000_000)],
            figures.Select(figure => (figure.Parties[0].Name, figure.Period!.Label, figure.Value)));
    }

    [Fact]
    public void The_value_of_a_cell_is_written_without_idle_zeros() =>
        Assert.Equal("30500000", Some.Corpus(("grain.md", Grain)).Ledger.Figures[1].Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_head_of_a_table_states_no_figure() =>
        Assert.DoesNotContain(Some.Figures("Buyer | 2021 | 2022", "Peru | 12 | 14"), figure => figure.Paragraph.Number == 1);

    [Fact]
    public void A_cell_with_its_own_unit_keeps_it()
    {
        var figures = Some.Figures("Port | Depth | Cost", "Beira | 9 metres | $5 million");
        Assert.Equal([(FigureKind.Count, (decimal?)9), (FigureKind.Money, 5_000_000)], figures.Select(figure => (figure.Kind, figure.Value)));
    }
}
