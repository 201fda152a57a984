namespace AxisBot.Retrieval.Ranking;

/// <summary>Measures how far a ranking's first sentence can be trusted.</summary>
internal static class ConfidenceFeatures
{
    private const float LargestLead = 4;

    public static readonly string[] Names =
    [
        .. SentenceFeatures.Names, "share of the first among all", "lead over the second", "lead over the next paragraph",
        "score of the first", "number of words asked", "words found on average", "words unknown to the library", "any word unknown to the library",
    ];

    public static float[] Of(Ranking ranking)
    {
        var first = ranking.Sentences[0];
        var sum = 0f;
        var second = first.ByWords - LargestLead;
        var next = first.ByWords - LargestLead;
        for (var i = 0; i < ranking.Sentences.Count; i++)
        {
            var other = ranking.Sentences[i];
            sum += MathF.Exp(other.ByWords - first.ByWords);
            if (i > 0)
            {
                second = MathF.Max(second, other.ByWords);
                next = other.Sentence.Paragraph != first.Sentence.Paragraph ? MathF.Max(next, other.ByWords) : next;
            }
        }

        var unknown = ranking.Query.Terms.Where(term => term.IsUnknown).Sum(term => term.Weight);
        var average = ranking.Sentences.Take(10).Average(sentence => sentence.Features[0]);
        return
        [
            .. first.Features,
            1 / sum,
            first.ByWords - second,
            first.ByWords - next,
            first.ByWords,
            MathF.Min(1, ranking.Query.Terms.Count / 10f),
            average,
            unknown / ranking.Query.Weight,
            unknown > 0 ? 1 : 0,
        ];
    }
}
