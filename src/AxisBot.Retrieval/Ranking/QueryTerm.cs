using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A word of a question that a passage should hold, by itself or by a word that means the same.</summary>
/// <param name="Stem">The word's stem.</param>
/// <param name="Weight">How much it counts: its rarity in the corpus, less for words that only shape the question.</param>
/// <param name="Alternatives">Stems that stand for it, itself included, and how well (0 to 1).</param>
/// <param name="Meanings">Parties and concepts that stand for it, and how well (0 to 1).</param>
public sealed record QueryTerm(
    string Stem,
    float Weight,
    IReadOnlyDictionary<string, float> Alternatives,
    IReadOnlyDictionary<Meaning, float> Meanings);
