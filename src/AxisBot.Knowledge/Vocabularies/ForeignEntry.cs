namespace AxisBot.Knowledge.Vocabularies;

/// <summary>A word or phrase of another language than English, and what it means.</summary>
/// <param name="Phrase">The phrase; a word that ends in a star stands for all words that begin so.</param>
/// <param name="Meaning">What it means.</param>
public readonly record struct ForeignEntry(string Phrase, Meaning Meaning);
