using System.Text;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Reading;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.TestKit.Libraries;

/// <summary>Makes what a test needs out of a few invented words.</summary>
public static class Some
{
    private static readonly Lazy<Corpus> Own = new(() => LibraryReader.ForProgram().Read());

    /// <summary>The library inside the program.</summary>
    public static Corpus OwnCorpus => Own.Value;

    /// <summary>The vocabulary inside the program.</summary>
    public static Vocabulary Vocabulary => OwnCorpus.Vocabulary;

    /// <summary>A corpus of articles, each with its file's name and text.</summary>
    public static Corpus Corpus(params (string Name, string Text)[] articles) =>
        Corpus(articles.ToDictionary(article => article.Name, article => Encoding.UTF8.GetBytes(article.Text)));

    /// <summary>A corpus of files, each with its name and bytes.</summary>
    public static Corpus Corpus(IReadOnlyDictionary<string, byte[]> files) =>
        new LibraryReader(new MemoryLibrary(files), Vocabulary, ReadingLimits.Default).Read();

    /// <summary>An article of plain text, one paragraph a line.</summary>
    public static Article Article(params string[] lines) =>
        Corpus(("article.txt", string.Join('\n', lines))).Articles[0];

    /// <summary>An article in another format.</summary>
    public static Article ArticleIn(string file, string text) => Corpus((file, text)).Articles[0];

    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Paragraph(string text) => Article(text).Paragraphs[0];

    /// <summary>All figures of a plain text, in order.</summary>
    public static IReadOnlyList<Figure> Figures(params string[] lines) =>
        [.. Article(lines).Paragraphs.SelectMany(paragraph => paragraph.Figures)];

    /// <summary>The figure that a plain text writes so.</summary>
    public static Figure Figure(string valueText, params string[] lines)
    {
        var figures = Figures(lines);
        return figures.FirstOrDefault(figure => figure.ValueText == valueText)
            ?? throw new ArgumentException($"No figure \"{valueText}\" was read, only: {string.Join(" | ", figures)}", nameof(valueText));
    }
}
