using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>A number that an article states, with all that makes it that figure and no other.</summary>
public sealed record Figure
{
    /// <summary>The sentence that states it.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Where it stands in the paragraph's clean text, its unit included, its hedge left out.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What sort of number it is.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>
    /// Its value in base units (84 bcm are 84000000000 m3), percentages as written, a rank from 1. Null for a date and
    /// for what has no number ("since the Cold War").
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>Its unit: "USD", "%", "barrels/day", "tonnes", or the thing counted; null where none is named.</summary>
    public string? Unit { get; init; }

    /// <summary>How exact it is said to be, by the name of the hedge in the vocabulary ("over"); null where nothing is said.</summary>
    public string? Hedge { get; init; }

    /// <summary>The words of the hedge as written ("more than").</summary>
    public string? HedgeText { get; init; }

    /// <summary>Whether the hedge as written is a verb ("exceeded").</summary>
    public bool IsHedgeVerb { get; init; }

    /// <summary>Whose figure it is, in the order in which they are named; those that a heading lends come last.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>From whom to whom, where it measures something that flows.</summary>
    public Flow Flow { get; init; } = Flow.Unknown;

    /// <summary>What it measures, by the vocabulary; empty where the vocabulary has no word for it.</summary>
    public IReadOnlyList<Concept> Measures { get; init; } = [];

    /// <summary>What it measures, in the article's words.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The time for which it holds; of a date, the time itself. Null where the article does not say.</summary>
    public Period? Period { get; init; }

    /// <summary>Which way it moved.</summary>
    public Direction Direction { get; init; }

    /// <summary>Who is said to have counted or said it; null where the article says it by itself.</summary>
    public string? Attribution { get; init; }

    /// <summary>Names the series that it belongs to together with other figures of its sentence; null for a lone figure.</summary>
    public string? Series { get; init; }

    /// <summary>The part of the sentence that speaks of it, in the paragraph's clean text.</summary>
    public TextSpan Clause { get; init; }

    /// <summary>The paragraph that states it.</summary>
    public Paragraph Paragraph => Sentence.Paragraph;

    /// <summary>The figure as written, without its hedge ("$4.2 billion").</summary>
    public string ValueText => Span.In(Paragraph.Text);

    /// <summary>
    /// The figure with the scale and unit that stand elsewhere, in the head of its table or beside the figure before it
    /// ("$971 million" where the cell has "971"); null where nothing is missing beside it.
    /// </summary>
    public string? CompletedText { get; init; }

    /// <summary>
    /// The figure with all that makes it readable: its hedge, its scale, its unit ("over $13 million"). A hedge that is written as a verb
    /// ("exceeded") is named instead: without its sentence the verb says nothing.
    /// </summary>
    public string HedgedText => HedgeText is null ? CompletedText ?? ValueText : $"{(IsHedgeVerb ? Hedge : HedgeText)} {CompletedText ?? ValueText}";

    /// <summary>By its place alone: two figures rarely share one, and the rest takes long to hash.</summary>
    public override int GetHashCode() => (Sentence.GetHashCode() * 397) ^ Span.Start;

    /// <inheritdoc/>
    public override string ToString() => $"{HedgedText} ({Paragraph})";
}
