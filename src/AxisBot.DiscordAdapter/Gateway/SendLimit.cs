namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>How much may be sent over one connection: 120 frames a minute, of which ten are left for heartbeats that are due.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    private const int Most = 110;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = [];

    /// <summary>Whether there is room for a frame that need not be sent.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_gate)
            {
                while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Window)
                {
                    _sent.Dequeue();
                }

                return _sent.Count < Most;
            }
        }
    }

    /// <summary>Counts a frame.</summary>
    public void Take()
    {
        lock (_gate)
        {
            _sent.Enqueue(time.GetTimestamp());
            if (_sent.Count > 2 * Most)
            {
                _sent.Dequeue();
            }
        }
    }
}
