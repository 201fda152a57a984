using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Reading;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Corpora;

/// <summary>Everything read from a library at one moment. It never changes: a question is answered from one corpus.</summary>
public sealed class Corpus
{
    private readonly Lazy<string> _hash;
    private readonly Lazy<Dictionary<string, Article>> _byFile;
    private readonly Lazy<IReadOnlyList<Disagreement>> _disagreements;

    internal Corpus(
        Vocabulary vocabulary,
        IReadOnlyList<Article> articles,
        IReadOnlyList<ReadingProblem> problems)
    {
        Vocabulary = vocabulary;
        Articles = articles;
        Problems = problems;
        _disagreements = new Lazy<IReadOnlyList<Disagreement>>(() => DisagreementFinder.Find(this));
        _hash = new Lazy<string>(() => CorpusHash.Of(articles));
        _byFile = new Lazy<Dictionary<string, Article>>(() => articles.ToDictionary(article => article.Source.File, StringComparer.Ordinal));
        Ledger = new Ledger(articles.SelectMany(article => article.Paragraphs).SelectMany(paragraph => paragraph.Figures));
        Paragraphs = [.. articles.SelectMany(article => article.Paragraphs).Where(paragraph => paragraph.IsAnswerable)];
    }

    /// <summary>What the words mean.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The articles, in the order of their file names.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The paragraphs that an answer may rest on, article by article.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>All figures of the articles.</summary>
    public Ledger Ledger { get; }

    /// <summary>Where several places speak of one thing: conflicts first, then the rest.</summary>
    public IReadOnlyList<Disagreement> Disagreements => _disagreements.Value;

    /// <summary>What was doubtful or refused when the library was read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; }

    /// <summary>Names this content and no other: 16 hexadecimal digits.</summary>
    public string Hash => _hash.Value;

    /// <summary>The paragraph that a citation names; null where there is none.</summary>
    public Paragraph? Find(string file, int paragraph) => _byFile.Value.GetValueOrDefault(file)?.Find(paragraph);

    /// <summary>The article that a paragraph belongs to; null where it is of none of these articles.</summary>
    public Article? ArticleOf(Paragraph paragraph) => _byFile.Value.GetValueOrDefault(paragraph.Source.File);
}
