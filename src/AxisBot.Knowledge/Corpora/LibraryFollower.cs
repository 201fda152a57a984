namespace AxisBot.Knowledge.Corpora;

/// <summary>
/// Keeps a corpus in step with its library: looks every two seconds whether files have changed, and reads again what has.
/// Whoever took a corpus keeps it; the next question gets the new one.
/// </summary>
public sealed class LibraryFollower
{
    private readonly LibraryReader _reader;
    private readonly TimeProvider _time;
    private Corpus _current;
    private string _stamp;

    /// <summary>Reads the library for the first time.</summary>
    public LibraryFollower(LibraryReader reader, TimeProvider time)
    {
        _reader = reader;
        _time = time;
        _stamp = reader.Stamp();
        _current = reader.Read();
    }

    /// <summary>Told after the library was read again: the corpus, and how many of its paragraphs had to be analysed.</summary>
    public event Action<Corpus, int>? Changed;

    /// <summary>Told when the library could not be read; the corpus stays as it was.</summary>
    public event Action<Exception>? Failed;

    /// <summary>How often it looks.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The corpus as last read.</summary>
    public Corpus Current => Volatile.Read(ref _current);

    /// <summary>Follows the library until it is told to stop.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>Looks once, and reads the library again where it has changed.</summary>
    /// <returns>Whether it had changed.</returns>
    public bool Look()
    {
        try
        {
            var stamp = _reader.Stamp();
            if (stamp == _stamp)
            {
                return false;
            }

            var corpus = _reader.Read();
            _stamp = stamp;
            Volatile.Write(ref _current, corpus);
            Changed?.Invoke(corpus, _reader.ParagraphsAnalyzed);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Failed?.Invoke(fault);
            return false;
        }
    }
}
