using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Rendering;

/// <summary>Numbers the sources of an answer in the order in which its sentences cite them.</summary>
internal sealed class SourceNumbers
{
    private readonly Dictionary<(Paragraph Paragraph, TextSpan Span), int> _numbers = [];
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
        var key = (citation.Paragraph, citation.Span);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _numbers.Count + 1;
            _lines.Add(SourceLine.Of(number, citation));
        }

        return number;
    }
}
