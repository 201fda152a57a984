using AxisBot.CommandLine;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.Settings;

namespace AxisBot.Libraries;

/// <summary>
/// The library that conversations answer from. Of a folder that changes, a new snapshot is made once and put in the place
/// of the old one; whoever took the old one keeps it.
/// </summary>
internal sealed class CurrentLibrary : ICurrentLibrary
{
    private LibrarySnapshot _now;

    /// <summary>A library that stays as it is.</summary>
    public CurrentLibrary(string name, PassageIndex index)
    {
        Name = Secrets.Shown(name);
        _now = new LibrarySnapshot(index);
    }

    /// <summary>A library that is kept in step with its files.</summary>
    public CurrentLibrary(string name, LibraryFollower follower)
        : this(name, new PassageIndex(follower.Current))
    {
        Follower = follower;
        follower.Changed += (corpus, _) => Volatile.Write(ref _now, new LibrarySnapshot(new PassageIndex(corpus)));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LibrarySnapshot Now => Volatile.Read(ref _now);

    /// <summary>Who follows the files; null where they cannot change.</summary>
    public LibraryFollower? Follower { get; }

    /// <summary>Opens the library that the settings name.</summary>
    /// <exception cref="BadUseException">It cannot be read, or holds nothing to answer from.</exception>
    public static CurrentLibrary Open(KnowledgeSettings settings, TimeProvider time)
    {
        if (settings.Path is null)
        {
            return new CurrentLibrary(LibraryReader.NameOfProgram, PackedLibrary.Open());
        }

        var reader = OpenLibrary.ReaderFor(settings);
        var follower = new LibraryFollower(reader, time);
        return follower.Current.Paragraphs.Count > 0
            ? new CurrentLibrary(reader.Name, follower)
            : throw new BadUseException(KnowledgeFolder.FaultOfNothing(settings, follower.Current));
    }
}
