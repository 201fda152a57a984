using AxisBot.Answering.Answers;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Answers;

/// <summary>Questions that the library answers and somebody who has read an answer may ask next.</summary>
internal static class SuggestedQuestions
{
    /// <summary>How long the label of a button may be.</summary>
    public const int MostLetters = 75;

    private const int Most = 2;
    private const int MostTried = 6;

    /// <summary>Questions about figures that are related to those of an outcome; each was tried and is answered with its figure.</summary>
    public static IReadOnlyList<string> After(Outcome outcome, string asked, LibrarySnapshot library)
    {
        var cited = outcome.Citations.Concat((outcome as Refusal)?.Nearest?.Citations ?? []).Select(citation => citation.Figure).OfType<Figure>().ToList();
        return cited.Count == 0 ? [] : [.. Answered(Related(cited, library), asked, library).Take(Most)];
    }

    /// <summary>A question that the library answers; null where none was found.</summary>
    public static string? Example(LibrarySnapshot library) => Answered(library.Corpus.Ledger.Figures, "", library).FirstOrDefault();

    private static IEnumerable<string> Answered(IEnumerable<Figure> figures, string asked, LibrarySnapshot library) =>
        from candidate in figures
            .Select(figure => (Figure: figure, Text: FigureQuestion.Of(figure)))
            .Where(candidate => candidate.Text is { Length: <= MostLetters } text && !text.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase))
            .DistinctBy(candidate => candidate.Text)
            .Take(MostTried)
        where library.Answerer.Ask(candidate.Text!) is CitedAnswer answer && answer.Citations.Any(citation => citation.Figure == candidate.Figure)
        select candidate.Text;

    /// <summary>The same thing at another time comes first, then what shares a party and a measure, then what shares a party.</summary>
    private static IEnumerable<Figure> Related(List<Figure> cited, LibrarySnapshot library) =>
        from figure in library.Corpus.Ledger.Figures
        where !cited.Any(known => known == figure || IsSameStatement(known, figure))
        let closeness = cited.Max(known => Closeness(known, figure))
        where closeness > 0
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
