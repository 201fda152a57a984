namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// How far the events of a session are dealt with. They are dealt with at the same time, and the session is resumed behind the last one
/// before which none is open: what was not kept comes once more.
/// </summary>
internal sealed class Progress(int sequence)
{
    private readonly Lock _gate = new();
    private readonly SortedSet<int> _open = [];
    private int _last = sequence;

    /// <summary>The number of the last event that came.</summary>
    public int Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>The number of the last event before which none is open.</summary>
    public int Settled
    {
        get
        {
            lock (_gate)
            {
                return _open.Count == 0 ? _last : _open.Min - 1;
            }
        }
    }

    /// <summary>An event has come.</summary>
    /// <returns>False where it is one that came before.</returns>
    public bool Open(int sequence)
    {
        lock (_gate)
        {
            if (sequence <= _last)
            {
                return false;
            }

            _last = sequence;
            _open.Add(sequence);
            return true;
        }
    }

    /// <summary>It is dealt with.</summary>
    public void Close(int sequence)
    {
        lock (_gate)
        {
            _open.Remove(sequence);
        }
    }
}
