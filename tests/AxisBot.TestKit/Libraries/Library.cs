using System.Text;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Reading;

namespace AxisBot.TestKit.Libraries;

/// <summary>Invented articles in a folder of their own, which is gone when the test ends.</summary>
public sealed class Library : IDisposable
{
    private static readonly DateTime FirstWrite = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly LibraryReader _reader;
    private int _writes;

    private Library(ReadingLimits limits)
    {
        Folder = Directory.CreateTempSubdirectory("axisbot-library-").FullName;
        _reader = new LibraryReader(new FolderLibrary(Folder), Some.Vocabulary, limits);
    }

    /// <summary>Where the articles lie.</summary>
    public string Folder { get; }

    /// <summary>How many paragraphs the last reading had to analyse.</summary>
    public int ParagraphsAnalyzed => _reader.ParagraphsAnalyzed;

    /// <summary>A library of articles, each with its file's name and text.</summary>
    public static Library Of(params (string Name, string Text)[] articles) => Within(ReadingLimits.Default, articles);

    /// <summary>A library that is read within bounds of the test's own.</summary>
    public static Library Within(ReadingLimits limits, params (string Name, string Text)[] articles)
    {
        var library = new Library(limits);
        foreach (var (name, text) in articles)
        {
            library.Write(name, text);
        }

        return library;
    }

    /// <summary>Where a file of the library lies.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes an article as UTF-8 without a mark.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the bytes of a file, each time a second later than before, so that no change hides in one tick.</summary>
    public void Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, FirstWrite.AddSeconds(++_writes));
    }

    /// <summary>Takes a file away.</summary>
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Gives a file another name.</summary>
    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to));

    /// <summary>Reads everything; what has not changed since the last reading is kept.</summary>
    public Corpus Read() => _reader.Read();

    /// <summary>Somebody who keeps a corpus in step with the library.</summary>
    public LibraryFollower Follow(TimeProvider time) => new(_reader, time);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
