using AxisBot.Knowledge.Figures;

namespace AxisBot.Knowledge.Disagreements;

/// <summary>Two or more figures about the same thing, and how they hang together.</summary>
/// <param name="Kind">How they hang together.</param>
/// <param name="Topic">What they are about, for a person.</param>
/// <param name="Figures">The figures, in the order of the articles.</param>
public sealed record Disagreement(DisagreementKind Kind, string Topic, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether the figures stand in more than one article.</summary>
    public bool IsAcrossArticles => Figures.Select(figure => figure.Paragraph.Source.File).Distinct().Count() > 1;

    /// <summary>The kind in one word: "agree", "refine", "period", "conflict".</summary>
    public string KindName => Kind.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public override string ToString() => $"{KindName}: {Topic}: {string.Join(" | ", Figures.Select(figure => figure.ToString()))}";
}
