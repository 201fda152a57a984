namespace AxisBot.Storage.Stores;

/// <summary>
/// How long anything waits before it is tried again: never longer than an hour. What waits longer was put off before the clock was set
/// back, and waits no more.
/// </summary>
internal static class Waits
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>When a wait that begins now is over, in milliseconds since 1970.</summary>
    public static long End(long now, TimeSpan wait) => now + (long)(wait < Longest ? wait : Longest).TotalMilliseconds;

    /// <summary>The latest end that a wait can have.</summary>
    public static long LatestEnd(long now) => End(now, Longest);
}
