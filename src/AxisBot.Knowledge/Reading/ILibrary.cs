namespace AxisBot.Knowledge.Reading;

/// <summary>Where articles come from: a folder, or the program itself.</summary>
internal interface ILibrary
{
    /// <summary>How messages name it.</summary>
    string Name { get; }

    /// <summary>Whether its files may be others when it is read again.</summary>
    bool CanChange { get; }

    /// <summary>The names of its files, in order, and what is wrong with those that must not be opened.</summary>
    (IReadOnlyList<string> Files, IReadOnlyList<ReadingProblem> Problems) List(ReadingLimits limits);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    /// <exception cref="UnreadableFileException">It is larger than <paramref name="most"/> bytes.</exception>
    byte[] Read(string file, int most);

    /// <summary>Changes whenever a file is added, changed or taken away.</summary>
    string Stamp(ReadingLimits limits);
}
