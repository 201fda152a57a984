namespace AxisBot.Retrieval.Index;

/// <summary>A stem that is searched for.</summary>
/// <param name="Stem">The stem, as the index holds it.</param>
/// <param name="Weight">How much it counts beside its rarity: 1 for a word that was asked, less for its synonyms.</param>
public readonly record struct WeightedTerm(string Stem, float Weight);
