using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>Puts the issues of the digest together. The same library and day give the same issue.</summary>
public static class DigestEditor
{
    /// <summary>The issue of a day.</summary>
    /// <param name="day">The local date.</param>
    /// <param name="library">The library as it is now.</param>
    /// <param name="past">What the channel has had so far.</param>
    public static DigestIssue Compile(DateOnly day, LibrarySnapshot library, DigestPast past)
    {
        var corpus = library.Corpus;
        var figure = FigureOfTheDay.On(day, corpus, past.Shown);
        var disagreements = corpus.Disagreements.Where(disagreement => disagreement.Kind is DisagreementKind.Conflict or DisagreementKind.Refine).ToList();
        var trends = TrendsOf(corpus);
        var at = day.DayNumber % Math.Max(1, disagreements.Count + trends.Count);
        return new DigestIssue(
            day,
            figure is null ? null : FactCard.Of([figure], corpus),
            past.Known is null ? null : LedgerChange.Between(past.Known, corpus.Ledger),
            at < disagreements.Count ? disagreements[at] : null,
            at >= disagreements.Count && at - disagreements.Count < trends.Count ? trends[at - disagreements.Count] : null,
            QuestionOf(day, figure, library))
        { Skipped = past.Skipped };
    }

    /// <summary>The figures that are given for several times, each once.</summary>
    private static List<FactCard> TrendsOf(Corpus corpus) => [.. corpus.Ledger.Figures
        .Where(figure => figure is { Series: not null, Value: not null, Parties.Count: > 0, Measures.Count: > 0 })
        .GroupBy(figure => figure.Series)
        .Select(series => FactCard.Of([series.OrderBy(figure => figure.Period?.End).Last()], corpus))
        .Where(fact => fact.Series.Count > 1)];

    /// <summary>A question about another figure than that of the day.</summary>
    private static SuggestedQuestion? QuestionOf(DateOnly day, Figure? shown, LibrarySnapshot library)
    {
        var figures = FigureOfTheDay.InOrder(library.Corpus);
        var from = figures.Count == 0 ? 0 : (day.DayNumber + 1) % figures.Count;
        return SuggestedQuestion.Answered(figures.Skip(from).Concat(figures.Take(from)).Where(figure => figure != shown), library, 1) is [var question] ? question : null;
    }
}
