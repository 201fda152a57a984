using System.Net;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Web.Sources;

namespace AxisBot.Tests.Web;

public sealed class SourcePagesTests
{
    [Fact]
    public async Task All_articles_are_listed_with_where_their_words_come_from()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/sources");

        Assert.Contains("Peru and Bolivia across the lake", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/sources/north.txt\"", page, StringComparison.Ordinal);
        Assert.Contains("Restated in our words", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_opens_from_its_beginning_with_nothing_marked()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/sources/north.txt");
        using var none = await site.GetAsync("/sources/none.txt");

        Assert.Contains("Iceland sells Fiji cod", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("class=\"[^\"]*cited", page);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_citation_opens_the_whole_article_with_its_words_marked()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/sources/north.txt/2?from=8&length=5");

        Assert.Contains("In 2022 <mark>trade</mark> between Iceland and Fiji", page, StringComparison.Ordinal);
        Assert.Contains("Iceland sells Fiji cod", page, StringComparison.Ordinal);
        Assert.Contains("id=\"p2\" class=\"paragraph body cited\"", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Verbatim.</strong>", page, StringComparison.Ordinal);
        Assert.Matches("(?s)id=\"p2\".*own words</p>", page);
    }

    [Fact]
    public async Task A_brief_says_that_its_words_are_not_the_articles()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/sources/lake.txt/4");

        Assert.Contains("<strong>Restated.</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Verbatim", page, StringComparison.Ordinal);
        Assert.Matches("<h[23]>Zinc</h[23]>", page);
    }

    [Theory]
    [InlineData("?from=-1&length=5")]
    [InlineData("?from=0&length=100000")]
    [InlineData("?from=2147483647&length=2147483647")]
    [InlineData("?from=99999999999&length=1")]
    [InlineData("?from=3&length=0")]
    [InlineData("?from=x&length=y")]
    [InlineData("?from=5")]
    [InlineData("")]
    public async Task Words_that_are_not_there_mark_nothing(string query)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        Assert.DoesNotContain("<mark>", await site.ReadAsync($"/sources/north.txt/2{query}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources/north.txt/0")]
    [InlineData("/sources/north.txt/99")]
    [InlineData("/sources/north.txt/-1")]
    [InlineData("/sources/north.txt/99999999999")]
    [InlineData("/sources/NORTH.TXT/1")]
    [InlineData("/sources/lake.md/1")]
    [InlineData("/sources/..%2Fnorth.txt/1")]
    [InlineData("/sources/%2e%2e%2f%2e%2e%2fetc%2fpasswd/1")]
    [InlineData("/sources/..%5c..%5cwindows%5cwin.ini/1")]
    [InlineData("/sources/%252e%252e%252fetc%252fpasswd/1")]
    [InlineData("/sources/%00north.txt/1")]
    [InlineData("/sources/.%2Fnorth.txt/1")]
    [InlineData("/assets/..%2F..%2Fappsettings.json")]
    [InlineData("/etc/passwd")]
    public async Task What_was_not_read_is_not_there(string path)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var response = await site.Client.GetAsync(new Uri($"{site.Address.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{response.StatusCode}");
        Assert.DoesNotContain("Iceland", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SharedFact]
    public async Task No_traversal_of_the_list_reaches_an_article()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var served = new List<string>();
        foreach (var text in HostileTexts.FilesIn("web").Where(file => file.Contains("traversal", StringComparison.OrdinalIgnoreCase)).SelectMany(HostileTexts.In).Where(text => text.Length is > 0 and < 2000).Distinct())
        {
            using var response = await site.GetAsync($"/sources/{Uri.EscapeDataString(text)}/1");
            if (response.StatusCode is HttpStatusCode.OK)
            {
                served.Add(text);
            }
        }

        Assert.Empty(served);
    }

    [Fact]
    public async Task A_hostile_article_stays_text()
    {
        await using var site = await Site.OfAsync(Some.Corpus(
            ("hostile.txt", "Trade of Peru <script>alert(1)</script>\nTrade between Peru and Bolivia was $3 million in 2021, says <img src=x onerror=alert(2)>."),
            ("<b>.md", "# <script>alert(3)</script>\n\n## \"><svg onload=alert(4)>\n\nExports of Peru \"><script>alert(5)</script> to Bolivia reached $9 million in 2020.\n")));

        string[] pages =
        [
            await site.ReadAsync("/sources"),
            await site.ReadAsync("/sources/hostile.txt/2?from=0&length=5"),
            await site.ReadAsync($"/sources/{Uri.EscapeDataString("<b>.md")}/1"),
            await site.ReadAsync("/figures?party=%22%3E%3Cscript%3E"),
            await site.ReadAsync("/figures"),
        ];

        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg onload", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("&lt;script&gt;alert(1)", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_article_stays_text_in_an_answer()
    {
        await using var site = await Site.OfAsync(("hostile.txt", "Trade\nTrade between Peru and Bolivia was $3 million in 2021, says <script>alert(2)</script> of Puno."));

        using var response = await site.PostAsync("/", ("text", "What was the trade between Peru and Bolivia in 2021?"));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("$3 million", page, StringComparison.Ordinal);
        Assert.Contains("says (tag)alert(2)(tag) of Puno", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a b.txt")]
    [InlineData("percent%2F.txt")]
    [InlineData("what?#.txt")]
    [InlineData("über.txt")]
    [InlineData("folder/inner.txt")]
    public async Task A_link_to_an_article_of_any_name_opens_it(string name)
    {
        await using var site = await Site.OfAsync((name, "Peru and the lake\nTrade between Peru and Bolivia was $3 million in 2021."));

        using var response = await site.GetAsync(ViewerLinks.PathOf(name, 2, 0, 5));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<mark>Trade</mark>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_does_not_cut_a_character_in_half()
    {
        var paragraph = Some.Paragraph("Peru 🐟 sells fish.");

        Assert.Equal("🐟", MarkedText.Of(paragraph.Clean, paragraph.Text.IndexOf('\uDC1F', StringComparison.Ordinal), 1).Marked);
    }
}
