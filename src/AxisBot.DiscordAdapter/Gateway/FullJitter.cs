namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>Waits that grow with each failure and are drawn from their whole length, so that many who fell together do not come back together.</summary>
internal sealed class FullJitter(TimeSpan least, TimeSpan most, Chance chance)
{
    private const int MostDoublings = 16;

    /// <summary>The wait after a number of failures in a row; nought counts as the first.</summary>
    public TimeSpan After(int failures) => chance.Between(TimeSpan.Zero, Ceiling(failures));

    /// <summary>The longest that it can be.</summary>
    public TimeSpan Ceiling(int failures)
    {
        var grown = least * Math.Pow(2, Math.Clamp(failures, 0, MostDoublings));
        return grown < most ? grown : most;
    }
}
