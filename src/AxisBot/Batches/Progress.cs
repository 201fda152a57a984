namespace AxisBot.Batches;

/// <summary>Tells a person at a terminal how far a long run has come; a file or a pipe is told nothing.</summary>
internal sealed class Progress(TextWriter writer, bool isTerminal, int all, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Next = TimeSpan.FromMilliseconds(100);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _due = First;
    private bool _hasLine;

    /// <summary>Says how many are done, where it is time to.</summary>
    public void Report(int done)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (!isTerminal || elapsed < _due)
        {
            return;
        }

        _due = elapsed + Next;
        writer.Write($"\r{Line(done)}");
        _hasLine = true;
    }

    /// <summary>Takes the line away that the person saw.</summary>
    public void Clear()
    {
        if (_hasLine)
        {
            writer.Write($"\r{new string(' ', Line(all).Length)}\r");
            _hasLine = false;
        }
    }

    private string Line(int done) => $"{done} of {all} questions answered";
}
