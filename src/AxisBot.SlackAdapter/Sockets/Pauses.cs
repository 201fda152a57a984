using AxisBot.Conversations;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>
/// How long to wait before a connection is opened again: not at all after one that had held, then longer each time, with chance in it, so
/// that many workers do not come back at once.
/// </summary>
internal sealed class Pauses(SocketTimes times, DeliverySettings delivery)
{
    private const int MostDoublings = 10;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Random _chance = new(StringComparer.Ordinal.GetHashCode(delivery.Worker));

    /// <summary>The wait after a number of failures in a row.</summary>
    /// <param name="failures">How many there were; after the first it is tried at once.</param>
    /// <param name="asked">What Slack asked for; null where it asked for nothing.</param>
    public TimeSpan After(int failures, TimeSpan? asked = null)
    {
        var ceiling = failures <= 1 ? TimeSpan.Zero : First * Math.Pow(2, Math.Min(failures - 2, MostDoublings));
        var drawn = (ceiling < times.LongestPause ? ceiling : times.LongestPause) * Draw();
        return asked is { } wish && wish > drawn ? wish : drawn;
    }

    private double Draw()
    {
        lock (_gate)
        {
            return _chance.NextDouble();
        }
    }
}
