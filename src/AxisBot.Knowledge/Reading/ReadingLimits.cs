namespace AxisBot.Knowledge.Reading;

/// <summary>The bounds within which a library is read, so that one file cannot starve the rest.</summary>
public sealed record ReadingLimits
{
    /// <summary>The bounds used where nothing else is said.</summary>
    public static readonly ReadingLimits Default = new();

    /// <summary>Largest text or Markdown file in bytes; 16 MiB.</summary>
    public int LargestText { get; init; } = 16 * 1024 * 1024;

    /// <summary>Largest HTML file in bytes; 4 MiB, since its parser is slower.</summary>
    public int LargestHtml { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most articles in a library; 50,000.</summary>
    public int MostFiles { get; init; } = 50_000;

    /// <summary>Most characters in one paragraph; 64 Ki. A longer one refuses its file.</summary>
    public int LongestParagraph { get; init; } = 64 * 1024;

    /// <summary>How deep HTML tags and Markdown quotes may nest; 256.</summary>
    public int DeepestNesting { get; init; } = 256;

    /// <summary>How deep folders may nest below the library; 8.</summary>
    public int DeepestFolder { get; init; } = 8;

    /// <exception cref="UnreadableFileException">The paragraph is longer than allowed.</exception>
    internal void CheckParagraph(int number, int length)
    {
        if (length > LongestParagraph)
        {
            throw new UnreadableFileException($"¶{number} has {length} characters, more than {LongestParagraph}; break it up");
        }
    }
}
