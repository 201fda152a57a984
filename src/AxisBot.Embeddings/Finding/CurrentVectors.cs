using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Finding;

/// <summary>The vectors of the library as it was last filled. Whoever took them keeps them; the next ones take their place whole.</summary>
internal sealed class CurrentVectors
{
    private ParagraphVectors? _now;

    /// <summary>Told when vectors were withdrawn, so that they are made anew.</summary>
    public event Action? Withdrawn;

    /// <summary>The vectors of a corpus; null where they are of another, or not complete yet.</summary>
    public ParagraphVectors? Of(Corpus corpus) => Volatile.Read(ref _now) is { } now && now.Corpus == corpus ? now : null;

    /// <summary>Puts vectors in the place of those before.</summary>
    public void Publish(ParagraphVectors? vectors) => Volatile.Write(ref _now, vectors);

    /// <summary>Takes vectors back that are of another space than the model gives now.</summary>
    public void Withdraw(ParagraphVectors vectors)
    {
        if (Interlocked.CompareExchange(ref _now, null, vectors) == vectors)
        {
            Withdrawn?.Invoke();
        }
    }
}
