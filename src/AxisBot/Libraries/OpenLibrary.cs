using AxisBot.Answering;
using AxisBot.CommandLine;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.Settings;

namespace AxisBot.Libraries;

/// <summary>Opens the library that the settings name, and tells in one line what is wrong with it.</summary>
internal sealed class OpenLibrary
{
    private readonly Lazy<PassageIndex> _index;

    private OpenLibrary(string name, Corpus corpus, Func<PassageIndex> index)
    {
        Name = Secrets.Shown(name);
        Corpus = corpus;
        _index = new Lazy<PassageIndex>(index);
    }

    /// <summary>How messages name it.</summary>
    public string Name { get; }

    /// <summary>What was read.</summary>
    public Corpus Corpus { get; }

    /// <summary>Reads the library once.</summary>
    /// <param name="settings">Which library.</param>
    /// <param name="notes">Where it is said that files were left out.</param>
    /// <exception cref="BadUseException">It cannot be read.</exception>
    public static OpenLibrary Read(KnowledgeSettings settings, TextWriter notes)
    {
        var library = settings.Path is null ? OfProgram() : OfFolder(settings);
        var refused = library.Corpus.Problems.Count(problem => problem.IsRefused);
        if (refused > 0)
        {
            notes.WriteLine($"axisbot: {refused} {(refused == 1 ? "file was" : "files were")} left out; \"axisbot corpus\" tells which and why");
        }

        return library;
    }

    private static OpenLibrary OfProgram()
    {
        var index = PackedLibrary.Open();
        return new OpenLibrary(LibraryReader.NameOfProgram, index.Corpus, () => index);
    }

    private static OpenLibrary OfFolder(KnowledgeSettings settings)
    {
        var reader = ReaderFor(settings);
        var corpus = reader.Read();
        return new OpenLibrary(reader.Name, corpus, () => new PassageIndex(corpus));
    }

    /// <summary>Who reads the folder that the settings name.</summary>
    /// <exception cref="BadUseException">It cannot be read.</exception>
    public static LibraryReader ReaderFor(KnowledgeSettings settings)
    {
        if (KnowledgeFolder.FaultIn(settings) is { } wrong)
        {
            throw new BadUseException(wrong);
        }

        try
        {
            return LibraryReader.ForFolder(settings.Path!);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BadUseException(settings.Fault($"the library cannot be read: {fault.Message.TrimEnd('.')}", "mend it, or name another folder"));
        }
    }

    /// <summary>An answerer for it.</summary>
    /// <exception cref="BadUseException">It holds nothing to answer from.</exception>
    public Answerer Answerer() => new(Index());

    /// <summary>It as conversations see it.</summary>
    /// <exception cref="BadUseException">It holds nothing to answer from.</exception>
    public LibrarySnapshot Snapshot() => new(Index());

    private PassageIndex Index() => Corpus.Paragraphs.Count > 0
        ? _index.Value
        : throw new BadUseException($"{Name} holds no article that can be read (.txt, .md, .html); \"axisbot corpus\" tells what is wrong");
}
