using System.Globalization;

namespace AxisBot.Drill;

/// <summary>What a drilled worker is told by its environment.</summary>
/// <param name="Line">Where the party line is; null where the worker is drilled on a platform of its settings.</param>
/// <param name="NonceWindow">For how long it posts a key once.</param>
/// <param name="Settle">How long a request may be on its way.</param>
/// <param name="Lease">How long a lease lasts.</param>
/// <param name="Habit">How it posts: "sound", or one of the ways that are known to be wrong.</param>
/// <param name="DiesAt">The step at which it kills itself; null where it does not.</param>
/// <param name="Trace">The file in which it writes down each step; null where it does not.</param>
internal sealed record DrillOrders(Uri? Line, TimeSpan NonceWindow, TimeSpan Settle, TimeSpan Lease, string Habit, string? DiesAt, string? Trace)
{
    public const string Prefix = "DRILL_";
    public const string Sound = "sound";
    public const string PostThenRecord = "post_then_record";
    public const string RecordThenPost = "record_then_post";

    /// <summary>Reads the orders.</summary>
    public static DrillOrders Read(IReadOnlyDictionary<string, string> environment) => new(
        environment.TryGetValue(Prefix + "LINE", out var line) ? new Uri(line) : null,
        Milliseconds(environment, "NONCE_WINDOW"),
        Milliseconds(environment, "SETTLE"),
        Milliseconds(environment, "LEASE"),
        environment.GetValueOrDefault(Prefix + "HABIT", Sound),
        environment.GetValueOrDefault(Prefix + "DIES_AT"),
        environment.GetValueOrDefault(Prefix + "TRACE"));

    private static TimeSpan Milliseconds(IReadOnlyDictionary<string, string> environment, string name) =>
        TimeSpan.FromMilliseconds(int.Parse(environment[Prefix + name], CultureInfo.InvariantCulture));
}
