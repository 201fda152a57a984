namespace AxisBot.Storage.Stores;

/// <summary>
/// How long a row waits: until it is tried again, at most for an hour, and until the lease of whoever has it is over. What would wait
/// longer waits since before the clock was set back, and waits no more. All times are in milliseconds since 1970.
/// </summary>
internal static class Waits
{
    /// <summary>The condition that a row, "item", waits no longer; it wants the values now, later and far.</summary>
    public const string Over = "(item.not_before <= @now OR item.not_before > @later) AND (item.lease <= @now OR item.lease > @far)";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>When a time that begins now is over.</summary>
    public static long EndOf(long now, TimeSpan time) => now + (long)time.TotalMilliseconds;

    /// <summary>When a row that is put off now is tried again.</summary>
    public static long NextTry(long now, TimeSpan wait) => EndOf(now, wait < Longest ? wait : Longest);

    /// <summary>The latest time to which a row can have been put off.</summary>
    public static long LatestTry(long now) => EndOf(now, Longest);

    /// <summary>The end that no lease can have yet.</summary>
    public static long FarthestLease(long now, TimeSpan lease) => EndOf(now, 2 * lease);
}
