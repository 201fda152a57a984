using AxisBot.Knowledge.Articles;

namespace AxisBot.Knowledge.Reading;

/// <summary>A way of writing articles down: finds the paragraphs of a file and their numbers.</summary>
internal interface IArticleFormat
{
    /// <exception cref="UnreadableFileException">The file breaks the format or its limits.</exception>
    ParsedFile Parse(ArticleFile file, ReadingLimits limits);
}

/// <summary>What a format found in a file.</summary>
/// <param name="Paragraphs">The paragraphs in order.</param>
/// <param name="Front">The front matter; <see cref="FrontMatter.None"/> where there is none.</param>
/// <param name="Title">The title that the format itself names (HTML's title element); null where it names none.</param>
/// <param name="Language">The language that the format itself names; null where it names none.</param>
/// <param name="Doubts">What seems wrong in single paragraphs (0 = the file).</param>
internal sealed record ParsedFile(
    IReadOnlyList<RawParagraph> Paragraphs,
    FrontMatter Front,
    string? Title = null,
    string? Language = null,
    IReadOnlyList<(int Paragraph, string What)>? Doubts = null);
