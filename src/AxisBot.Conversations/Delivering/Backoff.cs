namespace AxisBot.Conversations.Delivering;

/// <summary>How long to wait before something is tried again: longer each time, with chance in it, so that many do not come back at once.</summary>
/// <param name="least">The first wait.</param>
/// <param name="most">The longest.</param>
/// <param name="chance">Chance.</param>
internal sealed class Backoff(TimeSpan least, TimeSpan most, Random chance)
{
    private const int MostDoublings = 20;

    private readonly Lock _gate = new();

    /// <summary>The wait after a number of attempts.</summary>
    /// <param name="attempts">How many there were, from 1.</param>
    /// <param name="asked">What the other side asked for; kept to, up to the longest wait.</param>
    public TimeSpan After(int attempts, TimeSpan? asked = null)
    {
        var ceiling = Math.Min(most.TotalMilliseconds, least.TotalMilliseconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, MostDoublings)));
        var drawn = TimeSpan.FromMilliseconds((ceiling / 2) + (Draw() * ceiling / 2));
        return asked is { } wish && wish > drawn ? (wish < most ? wish : most) : drawn;
    }

    private double Draw()
    {
        lock (_gate)
        {
            return chance.NextDouble();
        }
    }
}
