using AxisBot.Knowledge.Articles;

namespace AxisBot.Web.Sources;

/// <summary>The list of the articles.</summary>
/// <param name="Articles">The articles, in the order of their files.</param>
public sealed record ArticlesView(IReadOnlyList<Article> Articles);

/// <summary>An article, with the paragraph that a citation names.</summary>
/// <param name="Article">The article.</param>
/// <param name="Cited">The number of the cited paragraph; null where none is.</param>
/// <param name="From">Where the words relied on begin in its clean text.</param>
/// <param name="Length">How many UTF-16 units they have; 0 marks nothing.</param>
public sealed record ArticleView(Article Article, int? Cited, int From, int Length)
{
    /// <summary>A paragraph, marked where it is the cited one.</summary>
    public MarkedText TextOf(Paragraph paragraph) => MarkedText.Of(paragraph.Clean, From, paragraph.Number == Cited ? Length : 0);

    /// <summary>Which heading a paragraph is: from h2 below the title to h6.</summary>
    public static int LevelOf(Paragraph paragraph) => Math.Clamp(paragraph.HeadingPath.Count + 1, 2, 6);
}
