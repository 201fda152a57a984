namespace AxisBot.Retrieval.Ranking;

/// <summary>What is looked for.</summary>
/// <param name="Terms">The weighty words, in the order in which they were asked.</param>
/// <param name="Words">The stems of all words, common ones included, in order.</param>
/// <param name="Shape">What the answer should look like.</param>
public sealed record RankingQuery(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<string> Words, AnswerShape Shape)
{
    /// <summary>The sum of the weights of all terms; a little above 0 where there are none.</summary>
    public float Weight { get; } = Math.Max(0.001f, Terms.Sum(term => term.Weight));
}
