using AxisBot.Answering.Answers;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Answers;

/// <summary>What somebody who has read an answer may ask next.</summary>
internal static class SuggestedQuestions
{
    /// <summary>How long the label of a button may be.</summary>
    private const int MostLetters = 75;

    private const int Most = 2;

    /// <summary>Questions that the library answers, about figures that are related to those of an outcome.</summary>
    public static IReadOnlyList<SuggestedQuestion> After(Outcome outcome, LibrarySnapshot library)
    {
        var cited = outcome.Citations.Concat((outcome as Refusal)?.Nearest?.Citations ?? []).Select(citation => citation.Figure).OfType<Figure>().ToList();
        return cited.Count == 0 ? [] : SuggestedQuestion.Answered(Related(cited, library), library, Most);
    }

    /// <summary>The same thing at another time comes first, then what shares a party and a measure, then what shares a party.</summary>
    private static IEnumerable<Figure> Related(List<Figure> cited, LibrarySnapshot library) =>
        from figure in library.Corpus.Ledger.Figures
        where !cited.Any(known => known == figure || IsSameStatement(known, figure))
        let closeness = cited.Max(known => Closeness(known, figure))
        where closeness > 0 && SuggestedQuestion.Of(figure) is { Text.Length: <= MostLetters }
        orderby closeness descending
        select figure;

    private static bool IsSameStatement(Figure one, Figure other) =>
        one.Parties.SequenceEqual(other.Parties) && one.Measures.SequenceEqual(other.Measures) && one.Period == other.Period;

    private static int Closeness(Figure one, Figure other)
    {
        var parties = one.Parties.Intersect(other.Parties).Count();
        var measures = one.Measures.Intersect(other.Measures).Count();
        return parties == 0 ? 0 : (parties * 2) + measures + (one.Kind == other.Kind ? 1 : 0);
    }
}
