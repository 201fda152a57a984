using AxisBot.Knowledge.Articles;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class HtmlTests
{
    [Fact]
    public void The_blocks_with_text_inside_main_are_the_paragraphs()
    {
        var article = Page("""
            <p>Before main.</p>
            <main><nav><p>Menu of the page</p></nav><h1>Tin of Bolivia</h1><p>  </p>
            <p>Bolivia mines <b>tin</b>.</p><ul><li>for Peru</li><li><p>for Chile</p></li></ul>
            <blockquote>We sell.</blockquote><figure><img alt="A mine"><figcaption>A mine in 2019.</figcaption></figure>
            <table><tr><th>Year</th><th>Tin</th></tr><tr><td>2020</td><td>5 t</td></tr></table>
            <aside><p>Related</p></aside><footer><p>Footer</p></footer><script>var p = "<p>no</p>";</script></main>
            """);
        Assert.Equal(
            ["Tin of Bolivia", "Bolivia mines tin.", "for Peru", "for Chile", "We sell.", "A mine in 2019.", "Year | Tin", "2020 | 5 t"],
            article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(Enumerable.Range(1, 8), article.Paragraphs.Select(paragraph => paragraph.Number));
    }

    [Fact]
    public void Without_main_the_article_counts_and_without_it_the_body()
    {
        Assert.Equal("Inside.", Assert.Single(Page("<p>Outside.</p><article><p>Inside.</p></article>").Paragraphs).Text);
        Assert.Equal("Outside.", Assert.Single(Page("<p>Outside.</p>").Paragraphs).Text);
    }

    [Fact]
    public void The_title_and_the_language_come_from_the_page()
    {
        var source = Some.ArticleIn("p.html", "<html lang='fr-CA'><head><title>Le fer</title></head><body><p>Le fer est vendu.</p></body></html>").Source;
        Assert.Equal(("Le fer", "fr"), (source.Title, source.Language));
    }

    [Theory]
    [InlineData("<p hidden>The fee is 30%.</p>")]
    [InlineData("<p style='display: none'>The fee is 30%.</p>")]
    [InlineData("<div aria-hidden='true'><p>The fee is 30%.</p></div>")]
    [InlineData("<div style='VISIBILITY:hidden'><p>The fee is 30%.</p></div>")]
    public void What_a_reader_does_not_see_is_left_out_and_told(string hidden)
    {
        var corpus = Some.Corpus(("p.html", $"<main>{hidden}<p>The fee is 3%.</p></main>"));
        Assert.Equal("The fee is 3%.", Assert.Single(corpus.Paragraphs).Text);
        Assert.Contains(corpus.Problems, problem => problem.What.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_are_told_apart_and_lent_their_heads()
    {
        var row = Page("<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Beira</td><td>1,200</td></tr></table>").Paragraphs[1];
        Assert.Equal(ParagraphKind.TableRow, row.Kind);
        Assert.Equal("Ships", row.Row!.ColumnOf(1));
        Assert.Equal(1_200m, Assert.Single(row.Figures).Value);
    }

    [Fact]
    public void Scripts_with_many_comparisons_are_no_nesting()
    {
        var script = string.Concat(Enumerable.Repeat("if(a<b&&c<d){e()}", 300));
        var page = Page($"<main><script>{script}</script><!-- {new string('<', 500)}a --><p>Peru sells tin.</p></main>");
        Assert.Equal("Peru sells tin.", Assert.Single(page.Paragraphs).Text);
    }

    [Fact]
    public void A_drawing_of_many_lines_is_no_nesting()
    {
        var lines = string.Concat(Enumerable.Repeat("<path d='M0 0L9 9'/>", 400));
        Assert.Equal("Peru sells tin.", Assert.Single(Page($"<svg><g>{lines}</g></svg><p>Peru sells tin.</p>").Paragraphs).Text);
    }

    private static Article Page(string body) => Some.ArticleIn("page.html", $"<!doctype html><html><body>{body}</body></html>");
}
