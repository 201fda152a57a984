using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A corpus with the indexes that find its paragraphs and its articles. Immutable.</summary>
public sealed class PassageIndex
{
    private readonly Dictionary<Source, int> _articleOf;

    /// <summary>Indexes a corpus.</summary>
    public PassageIndex(Corpus corpus)
    {
        Corpus = corpus;
        Paragraphs = IndexBuilder.Build([.. corpus.Paragraphs.Select(FieldsOf)]);
        Articles = IndexBuilder.Build([.. corpus.Articles.Select(article => (IReadOnlyList<string>)
            [article.Source.Title, .. article.Paragraphs.Where(p => p.IsAnswerable).Select(p => p.Text)])]);
        Families = new StemFamilies(Paragraphs.Stems);
        _articleOf = corpus.Articles.Select((article, number) => (article.Source, number)).ToDictionary();
    }

    /// <summary>What is indexed.</summary>
    public Corpus Corpus { get; }

    /// <summary>The index of the paragraphs, in the order of <see cref="Corpus.Paragraphs"/>.</summary>
    public InvertedIndex Paragraphs { get; }

    /// <summary>The index of the articles, in the order of <see cref="Corpus.Articles"/>.</summary>
    public InvertedIndex Articles { get; }

    /// <summary>Which stems of the corpus are kin.</summary>
    public StemFamilies Families { get; }

    /// <summary>The number of the article that a paragraph belongs to.</summary>
    public int ArticleOf(Paragraph paragraph) => _articleOf[paragraph.Source];

    public (int From, int To) RangeOf(int article)
    {
        var from = 0;
        for (var i = 0; i < article; i++) from += Corpus.Articles[i].Paragraphs.Count(p => p.IsAnswerable);
        return (from, from + Corpus.Articles[article].Paragraphs.Count(p => p.IsAnswerable));
    }

    private static IReadOnlyList<string> FieldsOf(Paragraph paragraph) =>
        [paragraph.Text, .. paragraph.HeadingPath.Where(heading => !paragraph.Text.StartsWith(heading, StringComparison.Ordinal))];
}
