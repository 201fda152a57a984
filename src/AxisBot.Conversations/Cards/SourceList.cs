using AxisBot.Answering.Answers;

namespace AxisBot.Conversations.Cards;

/// <summary>Numbers the sources of a card in the order in which its sentences call for them.</summary>
internal sealed class SourceList
{
    private readonly List<CardSource> _sources = [];

    public IReadOnlyList<CardSource> Sources => _sources;

    public CardLine Line(Claim claim) => new(claim.Text, [.. claim.Citations.Select(NumberOf).Distinct()]);

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
