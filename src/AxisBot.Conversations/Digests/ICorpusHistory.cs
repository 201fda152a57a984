using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Digests;

/// <summary>The port to where it is kept which figures were known when.</summary>
public interface ICorpusHistory
{
    /// <summary>Notes that a corpus is what AxisBot answers from now.</summary>
    Task NoteAsync(Corpus corpus, CancellationToken cancellation);

    /// <summary>The figures that were known at a time; null where nothing was noted by then, or it is forgotten.</summary>
    Task<IReadOnlyList<KnownFigure>?> AtAsync(DateTimeOffset time, CancellationToken cancellation);
}
