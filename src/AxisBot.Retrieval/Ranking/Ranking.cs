using AxisBot.Knowledge.Articles;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A sentence, how well it answers, and why.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">How well it answers; comparable within one ranking only.</param>
/// <param name="Features">What was measured, in the order of the model's features.</param>
/// <param name="Strengths">How strongly each word of the query stands in it, from 0 to 1.</param>
/// <param name="Nearby">The same, with what the sentence before, the headings and the rest of the paragraph lend.</param>
public sealed record RankedSentence(
    Sentence Sentence, float Score, IReadOnlyList<float> Features, IReadOnlyList<float> Strengths, IReadOnlyList<float> Nearby)
{
    /// <summary>What the nearness of its paragraph adds to the score; 0 where there are no embeddings.</summary>
    public float Lent { get; init; }

    /// <summary>How well it answers by its words alone.</summary>
    public float ByWords => Score - Lent;
}

/// <summary>The sentences that could answer a query, the best first.</summary>
public sealed class Ranking
{
    private readonly Lazy<float> _confidence;

    internal Ranking(RankingQuery query, IReadOnlyList<RankedSentence> sentences)
    {
        Query = query;
        Sentences = sentences;
        _confidence = new Lazy<float>(() => RankingModel.Own.Confidence(ConfidenceFeatures.Of(this)));
    }

    /// <summary>What was looked for.</summary>
    public RankingQuery Query { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<RankedSentence> Sentences { get; }

    /// <summary>
    /// How likely it is that the first sentence answers, from 0 to 1. Words alone say so: what nearness has put first, over
    /// sentences that have more of the words, is trusted the less.
    /// </summary>
    public float Confidence => Sentences.Count == 0 ? 0 : _confidence.Value;

    /// <summary>Whether words alone are so sure of the first sentence that nearness is not asked.</summary>
    public bool IsSureByWords => Confidence >= NearnessBonus.SureByWords;

    /// <summary>Why a sentence stands where it stands.</summary>
    public static Explanation Explain(RankedSentence sentence) => RankingModel.Own.Explain(sentence);
}
