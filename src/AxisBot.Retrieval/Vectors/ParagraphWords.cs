using AxisBot.Knowledge.Articles;

namespace AxisBot.Retrieval.Vectors;

/// <summary>A paragraph as it is shown to an embedder: the title of its article and the headings above it, then its own words.</summary>
public static class ParagraphWords
{
    /// <summary>More characters than these of a paragraph are not shown: models read a few thousand words at most.</summary>
    public const int MostCharacters = 6_000;

    /// <summary>Whether a paragraph is ranked, and so wants a vector: headings and what a text asks itself answer nothing.</summary>
    public static bool IsRanked(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.IsAnswerable && paragraph.Kind is not (ParagraphKind.Heading or ParagraphKind.AskedQuestion);
    }

    /// <summary>The words, line by line; at most <see cref="MostCharacters"/>.</summary>
    public static string Of(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return Shortened(string.Join('\n', [paragraph.Source.Title, .. paragraph.HeadingPath, paragraph.Text]));
    }

    /// <summary>What names the words: a paragraph whose words, headings and title stay as they are keeps its vector, wherever it moves.</summary>
    public static TextHash HashOf(Paragraph paragraph) => TextHash.Of(Of(paragraph));

    private static string Shortened(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }
}
