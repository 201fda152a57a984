using System.Globalization;

namespace AxisBot.TestKit.Discord;

/// <summary>An id that tells when it was given: milliseconds since the first second of 2015, then 22 bits that tell apart.</summary>
/// <param name="Value">Its 64 bits.</param>
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    internal const int TimeBits = 22;
    internal const long Epoch = 1_420_070_400_000;

    /// <summary>When it was given.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimeBits) + Epoch);

    /// <summary>Reads one; null where the text is none.</summary>
    public static Snowflake? Parse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new Snowflake(value) : null;

    /// <inheritdoc/>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one was given before another.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Whether one was given after another.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Whether one was not given after another.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Whether one was not given before another.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}

/// <summary>Gives ids, each greater than the one before it, by a clock.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private ulong _last;

    public Snowflake Next()
    {
        var now = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - Snowflake.Epoch) << Snowflake.TimeBits;
        _last = Math.Max(_last + 1, now);
        return new Snowflake(_last);
    }
}
