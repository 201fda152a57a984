using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Articles;

/// <summary>One sentence of a paragraph, with its words and what they mean.</summary>
public sealed class Sentence
{
    internal Sentence(Paragraph paragraph, int index, TextSpan span, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        Paragraph = paragraph;
        Index = index;
        Span = span;
        Tokens = tokens;
        Mentions = mentions;
    }

    /// <summary>The paragraph it stands in.</summary>
    public Paragraph Paragraph { get; }

    /// <summary>Its place among the sentences of the paragraph, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in <see cref="Paragraph.Text"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words, numbers and signs; their spans count from the start of the paragraph.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The parties, measures and concepts that it names, in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Its words as they are searched.</summary>
    public string Text => Span.In(Paragraph.Text);

    /// <summary>Its words exactly as the file has them.</summary>
    public string Quote => Paragraph.Clean.Quote(Span);

    /// <summary>The parties that it names, without repeats.</summary>
    public IEnumerable<Party> Parties => Mentions.Select(mention => mention.Meaning).OfType<Party>().Distinct();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
