using AxisBot.Knowledge.Articles;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class BriefTests
{
    private const string Brief = """
        ---
        source: tin.txt
        title: Tin of Bolivia
        kind: brief
        ---
        # [1] Tin of Bolivia

        [3] Bolivia sells tin
        to Peru.

        ## [5] Prices
        [7] - The price was over $20,000 a tonne in 2021.
        """;

    [Fact]
    public void A_brief_numbers_its_paragraphs_after_the_original_and_bears_its_name()
    {
        var article = Some.ArticleIn("tin.md", Brief);
        Assert.Equal([(1, ParagraphKind.Heading), (3, ParagraphKind.Body), (5, ParagraphKind.Heading), (7, ParagraphKind.Body)],
            article.Paragraphs.Select(paragraph => (paragraph.Number, paragraph.Kind)));
        Assert.Equal(("tin.txt", true), (article.Source.File, article.Source.IsBrief));
        Assert.Equal("Bolivia sells tin to Peru.", article.Find(3)!.Text);
        Assert.False(article.Find(3)!.IsVerbatim);
        Assert.Equal(["Prices"], article.Find(7)!.HeadingPath);
    }

    [Theory]
    [InlineData("Bolivia sells tin.", "no number")]
    [InlineData("[2] One.\n\n[2] Two.", "upwards")]
    [InlineData("[4] One.\n\n[3] Two.", "upwards")]
    [InlineData("[99999999999] One.", "no number")]
    [InlineData("# [x] One.", "no number")]
    public void A_brief_with_a_wrong_number_is_refused_and_told_why(string body, string why)
    {
        var corpus = Some.Corpus(("tin.md", $"---\nsource: tin.txt\nkind: brief\n---\n{body}"), ("ok.txt", "Peru sells tin."));
        var problem = Assert.Single(corpus.Problems);
        Assert.Equal(("tin.md", true), (problem.File, problem.IsRefused));
        Assert.Contains(why, problem.What, StringComparison.Ordinal);
        Assert.Equal("ok.txt", Assert.Single(corpus.Articles).Source.File);
    }

    [Theory]
    [InlineData("tin.txt", "Tin of Bolivia\n\nA line.\nBolivia truly sells tin to Peru.")]
    [InlineData("aaa/../tin.txt", "Tin of Bolivia\n\nA line.\nBolivia truly sells tin to Peru.")]
    public void An_original_beats_its_brief(string name, string original)
    {
        using var library = Library.Of(("tin.md", Brief));
        Directory.CreateDirectory(library.PathOf("aaa"));
        library.Write(name, original);
        var article = Assert.Single(library.Read().Articles);
        Assert.False(article.Source.IsBrief);
        Assert.Equal("Bolivia truly sells tin to Peru.", article.Find(3)!.Text);
    }

    [Fact]
    public void A_brief_comes_back_when_its_original_goes()
    {
        using var library = Library.Of(("tin.md", Brief), ("tin.txt", "Tin of Bolivia\nBolivia truly sells tin."));
        Assert.False(library.Read().Articles[0].Source.IsBrief);
        library.Delete("tin.txt");
        Assert.True(library.Read().Articles[0].Source.IsBrief);
    }

    [Fact]
    public void Two_briefs_of_one_article_are_told()
    {
        var corpus = Some.Corpus(("a.md", Brief), ("b.md", Brief));
        Assert.Single(corpus.Articles);
        Assert.Contains(corpus.Problems, problem => problem.File == "tin.txt" && !problem.IsRefused);
    }
}
