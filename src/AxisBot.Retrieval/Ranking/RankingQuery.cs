namespace AxisBot.Retrieval.Ranking;

/// <summary>What is looked for.</summary>
/// <param name="Terms">The words, in the order in which they were asked.</param>
/// <param name="Shape">What the answer should look like.</param>
public sealed record RankingQuery(IReadOnlyList<QueryTerm> Terms, AnswerShape Shape)
{
    /// <summary>The sum of the weights of all words.</summary>
    public float Weight { get; } = Terms.Sum(term => term.Weight);
}
