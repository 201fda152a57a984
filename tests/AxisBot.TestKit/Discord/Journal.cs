namespace AxisBot.TestKit.Discord;

/// <summary>What happened, in its order; a test can wait for what has not happened yet.</summary>
/// <typeparam name="T">What is written down.</typeparam>
public sealed class Journal<T>
{
    /// <summary>No test waits for longer: whatever it waits for will not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<T> _entries = [];
    private readonly List<Wait> _waits = [];

    /// <summary>All that was written so far.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How much was written so far; the place from which to look for what comes next.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The first entry that is wanted, from a place on; waits for it where it is still to come.</summary>
    /// <exception cref="TimeoutException">It does not come.</exception>
    public async Task<T> FirstAsync(Func<T, bool>? wanted = null, int from = 0)
    {
        var wait = new Wait(wanted ?? (_ => true), from);
        lock (_gate)
        {
            for (var i = from; i < _entries.Count; i++)
            {
                if (wait.Wanted(_entries[i]))
                {
                    return _entries[i];
                }
            }

            _waits.Add(wait);
        }

        return await PatientlyAsync(wait);
    }

    /// <summary>Waits until so much was written, and gives back all of it.</summary>
    public async Task<IReadOnlyList<T>> FirstAsync(int count)
    {
        if (count > 0)
        {
            await FirstAsync(null, count - 1);
        }

        return All;
    }

    internal void Add(T entry)
    {
        List<Wait> over;
        lock (_gate)
        {
            _entries.Add(entry);
            over = _waits.FindAll(wait => _entries.Count > wait.From && wait.Wanted(entry));
            _waits.RemoveAll(over.Contains);
        }

        over.ForEach(wait => wait.Come.TrySetResult(entry));
    }

    private async Task<T> PatientlyAsync(Wait wait)
    {
        try
        {
            return await wait.Come.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"What the test waits for did not come. What came: {string.Join(" | ", All.Skip(wait.From))}");
        }
    }

    private sealed record Wait(Func<T, bool> Wanted, int From)
    {
        public TaskCompletionSource<T> Come { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
