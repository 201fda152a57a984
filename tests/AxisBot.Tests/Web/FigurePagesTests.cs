using System.Net;
using AxisBot.TestKit.Libraries;
using AxisBot.Web.Figures;

namespace AxisBot.Tests.Web;

public sealed class FigurePagesTests
{
    [Fact]
    public async Task All_figures_stand_in_a_table_with_links_to_their_words()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = WebUtility.HtmlDecode(await site.ReadAsync("/figures"));

        Assert.Contains("more than $3.2 billion", page, StringComparison.Ordinal);
        Assert.Contains("<caption>All figures of the articles, as written</caption>", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/sources/south\\.txt/2\\?from=0&length=\\d+#p2\"", page);
    }

    [Theory]
    [InlineData("party=iceland", "$12 million", "$3.2 billion")]
    [InlineData("year=2020", "$2.5 billion", "$12 million")]
    [InlineData("kind=count", "120,000 tonnes", "$12 million")]
    [InlineData("measure=trade", "$12 million", "120,000 tonnes")]
    public async Task A_filter_lets_through_what_has_all_of_it(string query, string shown, string hidden)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync($"/figures?{query}");
        var table = page[page.IndexOf("<tbody>", page.IndexOf("class=\"ledger\"", StringComparison.Ordinal), StringComparison.Ordinal)..];

        Assert.Contains(shown, table, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen_and_counts_what_is_left()
    {
        var corpus = Some.Corpus(Lake.Articles);
        await using var site = await Site.OfAsync(corpus);
        var left = corpus.Ledger.Figures.Count(figure => figure.Parties.Any(party => party.Id == "fiji"));

        var page = await site.ReadAsync("/figures?party=fiji");

        Assert.Matches("<option value=\"fiji\" selected", page);
        Assert.Contains($"<strong>{left}</strong> of {corpus.Ledger.Figures.Count} figures.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/figures.csv?party=fiji\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_left_is_said()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/figures?party=fiji&year=1900");

        Assert.Contains("No figure has all of that", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_series_is_drawn_and_told()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/figures?party=peru&measure=trade");

        Assert.Matches("<svg viewBox=\"0 0 340 92\" role=\"img\" aria-label=\"[^\"]*2020: \\$2.5 billion; 2021: more than \\$3.2 billion\"", page);
        Assert.Contains("<th scope=\"row\">2020</th><td class=\"number\">$2.5 billion</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_series_are_each_drawn()
    {
        await using var site = await Site.OfAsync([.. Lake.Articles, ("west.txt", "Fiji in the west\nIn 2021 trade between Iceland and Fiji was $9 million.")]);

        var page = await site.ReadAsync("/figures");

        Assert.Contains("Over time <span>(2)</span>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<svg ").Length - 1);
    }

    [Fact]
    public async Task A_conflict_that_touches_the_filter_is_shown()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        Assert.Contains("Conflict</strong>", await site.ReadAsync("/figures?party=fiji"), StringComparison.Ordinal);
        Assert.DoesNotContain("Conflict</strong>", await site.ReadAsync("/figures?party=peru"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_orders_the_table_both_ways()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var up = await site.ReadAsync("/figures?sort=time");
        var down = await site.ReadAsync("/figures?sort=time&order=down");

        Assert.Contains("aria-sort=\"ascending\"><a href=\"/figures?sort=time&amp;order=down\"", up, StringComparison.Ordinal);
        Assert.True(Row(up, "$2.5 billion") < Row(up, "$12 million"));
        Assert.True(Row(down, "$2.5 billion") > Row(down, "$12 million"));
    }

    [Fact]
    public async Task The_file_has_a_line_for_each_figure_that_passes()
    {
        var corpus = Some.Corpus(Lake.Articles);
        await using var site = await Site.OfAsync(corpus);

        using var response = await site.GetAsync("/figures.csv?party=fiji");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(corpus.Ledger.Figures.Count(figure => figure.Parties.Any(party => party.Id == "fiji")), lines.Length - 1);
        Assert.Contains(lines, line => line.StartsWith("$12 million,12000000,USD,money,", StringComparison.Ordinal) && line.Contains(",north.txt,2,yes,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_is_never_a_formula()
    {
        var csv = FigureCsv.Of(Some.Figures("=cmd() said, \"that\" trade between Peru and Bolivia was $3 million in 2021."));

        Assert.Contains(",\"'=cmd() said, \"\"that\"\" trade", csv, StringComparison.Ordinal);
    }

    private static int Row(string page, string figure) => page.IndexOf($"class=\"number\">{figure}</th>", StringComparison.Ordinal);
}
