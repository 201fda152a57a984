using AxisBot.Answering.Answers;
using AxisBot.Conversations.Cards;

namespace AxisBot.Rendering;

/// <summary>Numbers the sources of an answer in the order in which its sentences cite them.</summary>
internal sealed class SourceNumbers
{
    private readonly List<Citation> _cited = [];
    private readonly List<SourceLine> _lines = [];
    private readonly List<string> _texts = [];

    /// <summary>The sources so far.</summary>
    public IReadOnlyList<SourceLine> Lines => [.. _lines.Select(line => line with { StandsAbove = _texts.Any(text => text.Contains(line.Words, StringComparison.Ordinal)) })];

    /// <summary>A sentence with the numbers of its sources behind it.</summary>
    public string Marked(Claim claim)
    {
        var numbers = claim.Citations.Select(NumberOf).Distinct().ToList();
        var text = SafeText.OneLine(claim.Text) + (claim.IsComputed ? " (computed)" : "");
        _texts.Add(text);
        return numbers.Count == 0 ? text : $"{text} {string.Concat(numbers.Select(number => $"[{number}]"))}";
    }

    private int NumberOf(Citation citation)
    {
        var known = _cited.FindIndex(other => other.Paragraph == citation.Paragraph && other.Span == citation.Span);
        if (known >= 0)
        {
            return known + 1;
        }

        _cited.Add(citation);
        _lines.Add(SourceLine.Of(_cited.Count, citation));
        return _cited.Count;
    }
}
