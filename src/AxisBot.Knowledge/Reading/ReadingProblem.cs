namespace AxisBot.Knowledge.Reading;

/// <summary>Something doubtful about a file: said to whoever keeps the library.</summary>
/// <param name="File">The file's name, below the library's folder.</param>
/// <param name="Paragraph">The paragraph concerned; null where it is the file as a whole.</param>
/// <param name="What">What is wrong and what to do about it, in one sentence.</param>
/// <param name="IsRefused">Whether the file is left out of the library because of it.</param>
public sealed record ReadingProblem(string File, int? Paragraph, string What, bool IsRefused)
{
    /// <summary>The problem on one line, whatever the file is called.</summary>
    public override string ToString() =>
        FileNames.Shown($"{File}{(Paragraph is null ? "" : $" ¶{Paragraph}")}: {(IsRefused ? "refused: " : "")}{What}");
}
