using AxisBot.Knowledge.Corpora;

namespace AxisBot.Retrieval.Vectors;

/// <summary>How near the paragraphs of one corpus are to one question, by what they mean. Immutable.</summary>
public sealed class Nearness
{
    /// <summary>
    /// How far above the others a paragraph must lie, in standard deviations. Models differ in what they call near: to one, all texts
    /// of a library lie between 0.1 and 0.5, to another between 0.75 and 0.9. Of three paragraphs, two can be near: these lie 0.7 above.
    /// </summary>
    private const double LeastAbove = 0.5;

    /// <summary>A spread under which all paragraphs are as near as one another.</summary>
    private const double LeastSpread = 1e-4;

    private readonly float[] _similarities;
    private readonly double _mean;

    /// <param name="corpus">Whose paragraphs.</param>
    /// <param name="similarities">For each of them, in order, the cosine to the question; negative infinity for one that is not ranked.</param>
    internal Nearness(Corpus corpus, float[] similarities)
    {
        Corpus = corpus;
        _similarities = similarities;
        (Nearest, _mean) = Standing(similarities);
    }

    /// <summary>The corpus: with another one it means nothing.</summary>
    public Corpus Corpus { get; }

    /// <summary>The numbers of the paragraphs that stand out as near, the nearest first; of equals, the one that the library gives first.</summary>
    public IReadOnlyList<int> Nearest { get; }

    /// <summary>The cosine of a paragraph to the question, from -1 to 1; negative infinity for one that is not ranked.</summary>
    /// <param name="paragraph">Its number among <see cref="Corpus.Paragraphs"/>.</param>
    public float Of(int paragraph) => _similarities[paragraph];

    /// <summary>How far a near paragraph lies above the mean, as a share of how far the nearest does: above 0, and 1 for the nearest.</summary>
    /// <param name="paragraph">The number of one of <see cref="Nearest"/>.</param>
    public float ShareOf(int paragraph) => (float)((_similarities[paragraph] - _mean) / (_similarities[Nearest[0]] - _mean));

    private static (int[] Nearest, double Mean) Standing(float[] similarities)
    {
        var ranked = similarities.Where(float.IsFinite).ToList();
        if (ranked.Count == 0)
        {
            return ([], 0);
        }

        var mean = ranked.Average(similarity => (double)similarity);
        var spread = Math.Sqrt(ranked.Average(similarity => (similarity - mean) * (similarity - mean)));
        return spread < LeastSpread ? ([], mean)
            : ([.. Enumerable.Range(0, similarities.Length).Where(i => similarities[i] >= mean + (LeastAbove * spread)).OrderByDescending(i => similarities[i]).ThenBy(i => i)], mean);
    }
}
