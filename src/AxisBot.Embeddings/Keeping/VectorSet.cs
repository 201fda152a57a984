using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Keeping;

/// <summary>Vectors of one space, by the hash of the words that they were made of. Immutable.</summary>
/// <param name="Space">Where all of them come from.</param>
/// <param name="Vectors">The vectors, each of length 1 and with as many numbers as the space has.</param>
internal sealed record VectorSet(VectorSpace Space, IReadOnlyDictionary<TextHash, ReadOnlyMemory<float>> Vectors)
{
    /// <summary>The vector of words; null where there is none.</summary>
    public ReadOnlyMemory<float>? Find(TextHash words) => Vectors.TryGetValue(words, out var vector) ? vector : null;
}
