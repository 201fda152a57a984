using AxisBot.Answering;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Conversations.Libraries;

/// <summary>The library at one moment, with who answers from it. A question keeps the snapshot that it began with.</summary>
public sealed class LibrarySnapshot
{
    /// <summary>A snapshot of an indexed corpus.</summary>
    public LibrarySnapshot(PassageIndex index)
    {
        Corpus = index.Corpus;
        Answerer = new Answerer(index);
        FigureLabels.Of(Corpus); // made ready here, so that whoever types first waits no longer than others
    }

    /// <summary>What was read.</summary>
    public Corpus Corpus { get; }

    /// <summary>Who answers from it.</summary>
    public Answerer Answerer { get; }
}

/// <summary>The seam to whoever keeps the library in step with its files.</summary>
public interface ICurrentLibrary
{
    /// <summary>How messages name the library.</summary>
    string Name { get; }

    /// <summary>The library as it was last read.</summary>
    LibrarySnapshot Now { get; }
}
