using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Conversations.Facts;

/// <summary>Finds the figures of the ledger that a topic is about.</summary>
public static class FactFinder
{
    private const double LeastCovered = 0.5;
    private const double LeastOfBest = 0.75;

    private const double InMeasure = 1;
    private const double InClause = 0.7;
    private const double InSentence = 0.5;
    private const double InHeading = 0.4;

    /// <summary>The figures, the best first; none where the ledger has nothing on the topic.</summary>
    public static IReadOnlyList<Figure> Find(Question topic, Ledger ledger)
    {
        var found = ledger.Figures
            .Where(figure => IsOfTime(figure, topic) && IsOfParties(figure, topic) && IsOfMeasure(figure, topic))
            .Select(figure => (Figure: figure, Covered: Covered(figure, topic)))
            .Where(match => match.Covered >= LeastCovered)
            .ToList();
        var best = found.Select(match => match.Covered).DefaultIfEmpty().Max();
        return LatestFirst(topic, [.. found.Where(match => match.Covered >= best * LeastOfBest)
            .OrderByDescending(match => match.Covered)
            .ThenByDescending(match => IsWanted(match.Figure, topic))
            .ThenByDescending(match => match.Figure.Period?.End ?? DateOnly.MinValue)
            .ThenByDescending(match => match.Figure.Series is not null)
            .ThenByDescending(match => match.Figure.Attribution is not null)
            .Select(match => match.Figure)]);
    }

    /// <summary>Of figures that were told together as one thing over time, the latest stands for them, unless a time was named.</summary>
    private static List<Figure> LatestFirst(Question topic, List<Figure> found)
    {
        if (topic.Periods.Count == 0 && found is [{ Series: { } series } first, ..]
            && found.Where(figure => figure.Series == series && figure.Unit == first.Unit && figure.Period is not null).MaxBy(figure => figure.Period!.Start) is { } latest && latest != first)
        {
            found.Remove(latest);
            found.Insert(0, latest);
        }

        return found;
    }

    /// <summary>Whether a quantity is of a measure that was named: by the vocabulary, or by the very word in the part of the sentence that speaks of it.</summary>
    private static bool IsOfMeasure(Figure figure, Question topic)
    {
        var named = topic.Query.Terms.Where(term => term.Meanings.Keys.Any(topic.Measures.Contains)).ToList();
        if (named.Count == 0 || figure.Kind == FigureKind.Date)
        {
            return named.Count == 0 || named.Exists(term => figure.Sentence.Tokens.Any(token => token.Stem == term.Stem));
        }

        return named.Exists(term =>
            term.Meanings.Keys.Any(meaning => figure.Measures.Contains(meaning))
            || figure.Sentence.Tokens.Any(token => token.Stem == term.Stem && figure.Clause.Contains(token.Span))
            || Tokenizer.Tokenize($"{figure.Measure} {figure.Unit}").Any(token => token.Stem == term.Stem));
    }

    private static bool IsOfTime(Figure figure, Question topic) =>
        topic.Periods.Count == 0 || (figure.Period is { } period && topic.Periods.Any(period.Overlaps));

    private static bool IsOfParties(Figure figure, Question topic) => topic.Parties.All(figure.Parties.Contains);

    /// <summary>Whether it is of the kind that was named; a quantity where none was.</summary>
    private static bool IsWanted(Figure figure, Question topic) => topic.Wanted.Kinds.Count > 0
        ? topic.Wanted.Kinds.Contains(figure.Kind)
        : figure.Kind is FigureKind.Money or FigureKind.VolumePerDay or FigureKind.Percent or FigureKind.Count or FigureKind.Rate;

    /// <summary>How much of the topic's words the figure holds, from 0 to 1.</summary>
    private static double Covered(Figure figure, Question topic)
    {
        var terms = topic.Query.Terms;
        var all = terms.Sum(term => term.Weight);
        return all <= 0 ? 0 : terms.Sum(term => term.Weight * Strength(term, figure, topic)) / all;
    }

    private static double Strength(QueryTerm term, Figure figure, Question topic)
    {
        if (topic.Periods.Any(period => period.Label.Contains(term.Stem, StringComparison.Ordinal)))
        {
            return InMeasure;
        }

        var named = term.Meanings.Where(meaning => figure.Parties.Contains(meaning.Key) || figure.Measures.Contains(meaning.Key))
            .Select(meaning => (double)meaning.Value).DefaultIfEmpty().Max();
        return Math.Max(named, new[]
        {
            InMeasure * In(term, Tokenizer.Tokenize(figure.Measure)),
            InMeasure * In(term, Tokenizer.Tokenize(figure.Unit ?? "")),
            InClause * In(term, figure.Sentence.Tokens.Where(token => figure.Clause.Contains(token.Span))),
            InSentence * In(term, figure.Sentence.Tokens),
            InHeading * In(term, figure.Paragraph.HeadingPath.SelectMany(Tokenizer.Tokenize)),
        }.Max());
    }

    private static double In(QueryTerm term, IEnumerable<Token> tokens) =>
        tokens.Select(token => (double)term.Alternatives.GetValueOrDefault(token.Stem)).DefaultIfEmpty().Max();
}
