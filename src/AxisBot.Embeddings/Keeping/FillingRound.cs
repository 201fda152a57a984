using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Keeping;

/// <summary>
/// One filling of a library: what is still missing, and what was got. The first call also asks anew for one vector that is known:
/// if that comes out otherwise, another model answers under the same name, and everything known is dropped.
/// </summary>
/// <param name="model">The name of the model.</param>
/// <param name="wanted">The words that want vectors.</param>
/// <param name="known">The vectors that are there; null where there are none.</param>
internal sealed class FillingRound(string model, IReadOnlyDictionary<TextHash, string> wanted, VectorSet? known)
{
    private readonly Dictionary<TextHash, ReadOnlyMemory<float>> _vectors = known is null ? [] : new(known.Vectors);
    private VectorSpace? _space = known?.Space;
    private bool _isProven = known is null;

    /// <summary>Whether there are vectors that were not there before.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Whether no memory holds the vectors of such a library.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>What is to be asked next; empty when nothing is missing.</summary>
    public IReadOnlyList<KeyValuePair<TextHash, string>> Next()
    {
        var missing = wanted.Where(one => !_vectors.ContainsKey(one.Key));
        var proof = _isProven ? [] : wanted.Where(one => _vectors.ContainsKey(one.Key)).Take(1);
        return Portions.Of(proof.Concat(missing), one => one.Value.Length).FirstOrDefault() ?? [];
    }

    /// <summary>Takes what came of a call.</summary>
    /// <returns>Whether it came of another model than what was known, which is dropped now.</returns>
    /// <exception cref="EmbedderException">It is of another dimension than what came of this round before.</exception>
    public bool Take(IReadOnlyList<KeyValuePair<TextHash, string>> batch, IReadOnlyList<ReadOnlyMemory<float>> vectors, float sameVector)
    {
        var isOther = !_isProven && !IsOfTheKnown(batch[0].Key, vectors[0], sameVector);
        if (isOther)
        {
            _vectors.Clear();
            _space = null;
        }

        _isProven = true;
        _space ??= new VectorSpace(model, vectors[0].Length);
        if (vectors[0].Length != _space.Dimension)
        {
            throw new EmbedderException(EmbedderFault.Garbled, $"it gave vectors of {_space.Dimension} numbers and then of {vectors[0].Length}");
        }

        for (var i = 0; i < batch.Count; i++)
        {
            HasChanged |= !_vectors.ContainsKey(batch[i].Key);
            _vectors[batch[i].Key] = vectors[i];
        }

        IsTooLarge = VectorFile.BytesFor(wanted.Count, _space.Dimension) > VectorFile.MostBytes;
        return isOther;
    }

    /// <summary>All that is to be kept: what is wanted, and a few more of what was.</summary>
    public VectorSet Kept(int mostSpare)
    {
        var spare = (int)Math.Clamp((VectorFile.MostBytes / VectorFile.BytesFor(1, _space!.Dimension)) - wanted.Count, 0, mostSpare);
        var kept = _vectors.Where(one => wanted.ContainsKey(one.Key)).Concat(_vectors.Where(one => !wanted.ContainsKey(one.Key)).Take(spare));
        HasChanged = false;
        return new VectorSet(_space, kept.ToDictionary());
    }

    private bool IsOfTheKnown(TextHash words, ReadOnlyMemory<float> vector, float sameVector) =>
        _vectors.TryGetValue(words, out var before) && before.Length == vector.Length && UnitVector.Cosine(before.Span, vector.Span) >= sameVector;
}
