using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>Numbers the sources of a card in the order in which its sentences call for them.</summary>
internal sealed class SourceList
{
    private const string Computed = "computed";

    private readonly List<CardSource> _sources = [];

    public IReadOnlyList<CardSource> Sources => _sources;

    /// <summary>A sentence of an answer; what was computed says so, once.</summary>
    public CardLine Line(Claim claim) =>
        new(claim.IsComputed && !claim.Text.Contains(Computed, StringComparison.OrdinalIgnoreCase) ? $"{claim.Text} ({Computed})" : claim.Text, [.. claim.Citations.Select(NumberOf).Distinct()]);

    /// <summary>A sentence that rests on figures.</summary>
    public CardLine Line(string text, params IEnumerable<Figure> figures) => new(text, [.. figures.Select(NumberOf).Distinct()]);

    /// <summary>The number of the sentence that states a figure.</summary>
    public int NumberOf(Figure figure) => NumberOf(Citation.Of(figure));

    /// <summary>The number as a table shows it, with the place: "[2] harbour.md ¶2".</summary>
    public string PlaceOf(Figure figure) => $"[{NumberOf(figure)}] {figure.Paragraph}";

    /// <summary>The number of a citation; words of a paragraph that are cited already keep their number.</summary>
    public int NumberOf(Citation citation)
    {
        var known = _sources.Find(source => source.File == citation.File && source.Paragraph == citation.Number && source.Start == citation.Span.Start && source.Length == citation.Span.Length);
        if (known is null)
        {
            known = CardSource.Of(_sources.Count + 1, citation);
            _sources.Add(known);
        }

        return known.Number;
    }
}
