using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Retrieval.Ranking;

/// <summary>What part a word plays in a question, as far as ranking cares.</summary>
public enum TermRole
{
    /// <summary>A word like any other.</summary>
    Plain,

    /// <summary>A word that the corpus writes with a capital: a name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word that says what is asked for ("which year") and need not stand in the answer.</summary>
    Focus,
}

/// <summary>A word of a question that a passage should hold, by itself or by a word that means the same.</summary>
/// <param name="Stem">The word's stem.</param>
/// <param name="Weight">How much it counts: its rarity in the corpus, less for words that only shape the question.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Alternatives">Stems that stand for it, itself included, and how well (0 to 1).</param>
/// <param name="Meanings">Parties and concepts that stand for it, and how well (0 to 1).</param>
/// <param name="IsUnknown">Whether neither it nor anything that stands for it stands anywhere in the corpus.</param>
public sealed record QueryTerm(
    string Stem,
    float Weight,
    TermRole Role,
    IReadOnlyDictionary<string, float> Alternatives,
    IReadOnlyDictionary<Meaning, float> Meanings,
    bool IsUnknown = false);
