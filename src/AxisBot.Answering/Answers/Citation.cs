using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Answers;

/// <summary>
/// Where an answer's words come from: a paragraph of the corpus and the words in it that are relied on. It can only be
/// made of words that stand there.
/// </summary>
public sealed record Citation
{
    private Citation(Paragraph paragraph, TextSpan span, Figure? figure)
    {
        Paragraph = paragraph;
        Span = span;
        Figure = figure;
    }

    /// <summary>The paragraph.</summary>
    public Paragraph Paragraph { get; }

    /// <summary>Where the words stand in the paragraph's clean text.</summary>
    public TextSpan Span { get; }

    /// <summary>The figure relied on; null where it is the words.</summary>
    public Figure? Figure { get; }

    /// <summary>The name of the file.</summary>
    public string File => Paragraph.Source.File;

    /// <summary>The number of the paragraph.</summary>
    public int Number => Paragraph.Number;

    /// <summary>The words as they are searched.</summary>
    public string Words => Span.In(Paragraph.Text);

    /// <summary>The words exactly as the file has them.</summary>
    public string Quote => Paragraph.Clean.Quote(Span);

    /// <summary>Cites a sentence, with the sentence before it where it opens with a pronoun.</summary>
    public static Citation Of(Sentence sentence) => new(sentence.Paragraph, sentence.QuotedSpan, null);

    /// <summary>Cites some words of a paragraph.</summary>
    internal static Citation Of(Paragraph paragraph, TextSpan words) => new(paragraph, words, null);

    /// <summary>Cites a whole paragraph, such as the head of a table.</summary>
    public static Citation Of(Paragraph paragraph) => new(paragraph, new TextSpan(0, paragraph.Text.Length), null);

    /// <summary>Cites a figure by the sentence that states it.</summary>
    public static Citation Of(Figure figure) => new(figure.Paragraph, figure.Sentence.QuotedSpan, figure);

    /// <inheritdoc/>
    public override string ToString() => $"{File} ¶{Number}";
}
