namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>How much may be sent over one connection: 120 frames a minute, of which ten are left for heartbeats that are due.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    private const int Most = 110;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = [];

    /// <summary>Counts a frame.</summary>
    /// <returns>Whether there is room for one that need not be sent.</returns>
    public bool Take()
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Window)
            {
                _sent.Dequeue();
            }

            _sent.Enqueue(time.GetTimestamp());
            return _sent.Count <= Most;
        }
    }
}
