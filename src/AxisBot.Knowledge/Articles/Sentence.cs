using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Articles;

/// <summary>One sentence of a paragraph, with its words and what they mean.</summary>
public sealed class Sentence
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "this", "these", "his", "her", "its", "their", "those", "such", "him", "them",
    };

    /// <summary>Nouns that stand for somebody or something named just before.</summary>
    private static readonly HashSet<string> Stands = new(StringComparer.Ordinal)
    {
        "company", "firm", "group", "bank", "country", "kingdom", "republic", "state", "agency", "ministry", "minister", "president", "union", "bloc",
        "plant", "line", "pipeline", "port", "deal", "pact", "treaty", "agreement", "project", "figure", "share", "party", "paper", "report",
    };

    private const int ShortSentence = 10;

    internal Sentence(Paragraph paragraph, int index, TextSpan span, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        Paragraph = paragraph;
        Index = index;
        Span = span;
        Tokens = tokens;
        Mentions = mentions;
        OpensWithPronoun = index > 0 && tokens.Where(token => token.IsTerm).Take(2).Any(token => Pronouns.Contains(token.Text));
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

    /// <summary>Whether it opens with a pronoun, so that only the sentence before it tells what it is about.</summary>
    public bool OpensWithPronoun { get; }

    /// <summary>The sentence before it in its paragraph; null for the first.</summary>
    public Sentence? Before => Index > 0 ? Paragraph.Sentences[Index - 1] : null;

    /// <summary>
    /// Where the words stand that a reader needs in order to understand it: itself, and the sentence before where it opens
    /// with a pronoun.
    /// </summary>
    public TextSpan QuotedSpan => Before is { } before && (OpensWithPronoun || LeansOn(before)) ? before.Span.Cover(Span) : Span;

    /// <summary>Its words as they are searched.</summary>
    public string Text => Span.In(Paragraph.Text);

    /// <summary>Its words exactly as the file has them.</summary>
    public string Quote => Paragraph.Clean.Quote(Span);

    /// <summary>The parties that it names, without repeats.</summary>
    public IEnumerable<Party> Parties => Mentions.Select(mention => mention.Meaning).OfType<Party>().Distinct();

    /// <summary>Whether it speaks of "the company" that a short sentence before it has just named.</summary>
    private bool LeansOn(Sentence before) =>
        Tokens is [{ Text: "the" }, ..] && before.Tokens.Count <= ShortSentence && before.Tokens is [.., { Text: "." }]
        && Tokens.Skip(1).Take(3).Any(token => Stands.Contains(token.Text));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
