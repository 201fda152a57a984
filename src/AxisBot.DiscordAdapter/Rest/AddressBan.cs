namespace AxisBot.DiscordAdapter.Rest;

/// <summary>
/// Cloudflare's ban of this address, which does not say how long it lasts: each further one is taken to last twice as long as the one before,
/// until Discord has carried something out again. What was on its way when a ban began meets the same one.
/// </summary>
internal sealed class AddressBan(TimeProvider time)
{
    /// <summary>How long the first ban is taken to last.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    private const int MostDoublings = 4;

    private readonly Lock _gate = new();
    private long _ends;
    private int _bans;

    /// <summary>How long it still lasts.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_gate)
            {
                return Left();
            }
        }
    }

    /// <summary>Notes that a request was turned away.</summary>
    /// <param name="said">The seconds that the answer names; null where it names none.</param>
    /// <returns>How long nothing is to be sent, and whether a ban has begun with it.</returns>
    public (TimeSpan Wait, bool HasBegun) Meet(double? said)
    {
        lock (_gate)
        {
            var left = Left();
            var hasBegun = left == TimeSpan.Zero;
            if (hasBegun)
            {
                left = First * Math.Pow(2, Math.Min(_bans, MostDoublings));
                _bans++;
            }

            var wait = RetryAfter.Bounded(Math.Max(left.TotalSeconds, said ?? 0));
            _ends = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
            return (wait, hasBegun);
        }
    }

    /// <summary>Discord has carried something out: the next ban is a first one again, if none holds.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _bans = Left() == TimeSpan.Zero ? 0 : _bans;
        }
    }

    private TimeSpan Left()
    {
        var left = TimeSpan.FromSeconds((double)(_ends - time.GetTimestamp()) / time.TimestampFrequency);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
