using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Articles;

namespace AxisBot.Conversations.Cards;

/// <summary>A source as a card gives it: where, and the words relied on.</summary>
/// <param name="Number">Its number on the card, from 1.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="Title">The title of the article.</param>
/// <param name="Words">The words relied on, exactly as the file has them.</param>
/// <param name="IsVerbatim">Whether they are the article's own, and not those of a brief.</param>
/// <param name="Start">Where the words begin in the clean text of the paragraph.</param>
/// <param name="Length">How many UTF-16 units they have there.</param>
public sealed record CardSource(int Number, string File, int Paragraph, string Title, string Words, bool IsVerbatim, int Start, int Length)
{
    /// <summary>Where people outside can look at the words; null where they cannot. It is set when the card goes out.</summary>
    public Uri? Link { get; init; }

    /// <summary>File and paragraph, as citations give them.</summary>
    public string Place => $"{File} ¶{Paragraph}";

    /// <summary>The source that a citation names.</summary>
    public static CardSource Of(int number, Citation citation) => new(
        number,
        citation.File,
        citation.Number,
        citation.Paragraph.Source.Title,
        citation.Quote,
        citation.Paragraph.IsVerbatim,
        citation.Span.Start,
        citation.Span.Length);

    /// <summary>The source of a sentence.</summary>
    public static CardSource Of(int number, Sentence sentence) => Of(number, Citation.Of(sentence));
}
