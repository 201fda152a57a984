namespace AxisBot.DiscordAdapter.Rest;

/// <summary>The limit over all requests of the bot: fifty a second, of which some are left to other programs with the same token.</summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    /// <summary>How many requests are made in a second.</summary>
    public const int Most = 45;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = [];

    /// <summary>Counts a request; how long it has to wait where it is one too many in this second.</summary>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Second)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= Most)
            {
                return Second - time.GetElapsedTime(_sent.Peek());
            }

            _sent.Enqueue(time.GetTimestamp());
            return TimeSpan.Zero;
        }
    }
}
