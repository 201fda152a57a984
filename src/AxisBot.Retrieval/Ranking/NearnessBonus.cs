using AxisBot.Knowledge.Articles;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Retrieval.Ranking;

/// <summary>
/// What nearness adds to the scores of the sentences of near paragraphs. It goes by how far a paragraph stands out beside the nearest
/// and not by its cosine, since each model has its own scale of these and no weight learnt with one would fit the next.
/// </summary>
internal sealed class NearnessBonus
{
    /// <summary>The confidence from which on words alone decide: two in three are right by then, and a model would rather harm than help.</summary>
    public const float SureByWords = 0.65f;

    private const int MostNear = 10;

    /// <summary>What the nearest paragraph gets: as much as a rare word of the question found in the sentence, about.</summary>
    private const float MostLent = 3;

    private readonly Dictionary<Paragraph, float> _lent;

    private NearnessBonus(Dictionary<Paragraph, float> lent, IReadOnlyList<int> documents)
    {
        _lent = lent;
        Documents = documents;
    }

    /// <summary>The near paragraphs, the nearest first.</summary>
    public IReadOnlyList<int> Documents { get; }

    /// <summary>What the nearest of the allowed paragraphs get.</summary>
    public static NearnessBonus Of(Nearness nearness, PassageIndex index, Func<Paragraph, bool>? allowed)
    {
        var documents = nearness.Nearest.Where(document => allowed?.Invoke(index.Passage(document).Paragraph) != false).Take(MostNear).ToList();
        var lent = new Dictionary<Paragraph, float>();
        foreach (var document in documents)
        {
            // Squared, since of several that stand out the second is seldom the one that was meant.
            lent[index.Passage(document).Paragraph] = MostLent * nearness.ShareOf(document) * nearness.ShareOf(document);
        }

        return new NearnessBonus(lent, documents);
    }

    /// <summary>A sentence with what its paragraph gets.</summary>
    public RankedSentence AddTo(RankedSentence sentence) => _lent.TryGetValue(sentence.Sentence.Paragraph, out var lent)
        ? sentence with { Score = sentence.Score + lent, Lent = lent }
        : sentence;
}
