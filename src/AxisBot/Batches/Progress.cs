namespace AxisBot.Batches;

/// <summary>Says how far a long run has come: at once to a person, seldom to a file.</summary>
internal sealed class Progress(TextWriter writer, bool isTerminal, int all, TimeProvider time)
{
    private static readonly TimeSpan FirstToPerson = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NextToPerson = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ToFile = TimeSpan.FromSeconds(5);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _due = isTerminal ? FirstToPerson : ToFile;
    private bool _hasLine;

    /// <summary>Says how many are done, where it is time to.</summary>
    public void Report(int done)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed < _due)
        {
            return;
        }

        _due = elapsed + (isTerminal ? NextToPerson : ToFile);
        var line = $"{done} of {all} questions answered";
        if (isTerminal)
        {
            writer.Write($"\r{line}");
            _hasLine = true;
        }
        else
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>Takes the line away that a person saw.</summary>
    public void Clear()
    {
        if (_hasLine)
        {
            writer.Write($"\r{new string(' ', $"{all} of {all} questions answered".Length)}\r");
            _hasLine = false;
        }
    }
}
