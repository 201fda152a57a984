using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Tests.Hostile;

/// <summary>What must hold of every outcome, whatever was asked.</summary>
internal static class AnswerInvariants
{
    private const int MostCitations = 8;
    private const int MostCharacters = 2_500;

    /// <summary>The first thing that does not hold; null where all holds.</summary>
    public static string? BrokenIn(Outcome outcome, Corpus corpus)
    {
        if (outcome.Claims.Count == 0 || outcome.Claims.Any(claim => string.IsNullOrWhiteSpace(claim.Text)))
        {
            return "it says nothing";
        }

        if (!(outcome.Confidence is >= 0 and <= 1))
        {
            return $"its confidence is {outcome.Confidence}";
        }

        var length = outcome.Claims.Sum(claim => claim.Text.Length);
        if (outcome.Citations.Count > MostCitations || length > MostCharacters)
        {
            return $"it has {outcome.Citations.Count} citations and {length} characters";
        }

        var nearest = outcome is Refusal { Nearest: { } near } ? near.Citations : [];
        return outcome.Citations.Concat(nearest).Select(citation => BrokenIn(citation, corpus)).FirstOrDefault(fault => fault is not null);
    }

    private static string? BrokenIn(Citation citation, Corpus corpus)
    {
        if (corpus.Find(citation.File, citation.Number) != citation.Paragraph || !citation.Paragraph.IsAnswerable)
        {
            return $"{citation} is no paragraph of the corpus that may answer";
        }

        if (citation.Quote.Length == 0 || !citation.Paragraph.Clean.Original.Contains(citation.Quote, StringComparison.Ordinal))
        {
            return $"\"{citation.Quote}\" does not stand in {citation}";
        }

        return citation.Figure is { } figure && !citation.Span.Contains(figure.Span)
            ? $"\"{figure.ValueText}\" does not stand in the words that {citation} quotes"
            : null;
    }
}
