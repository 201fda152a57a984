using System.Globalization;

namespace AxisBot.DiscordAdapter;

/// <summary>An id of Discord: a number that holds the time at which it was given.</summary>
/// <param name="Value">The number.</param>
internal readonly record struct Id(ulong Value)
{
    private const int TimeBits = 22;
    private const long Epoch = 1_420_070_400_000;

    /// <summary>When it was given.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimeBits) + Epoch);

    /// <summary>The id of a text; null where it is none.</summary>
    public static Id? Parse(string? text) =>
        text is { Length: > 0 and <= 20 } && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new Id(value) : null;

    /// <summary>The smallest id that could be given at a moment.</summary>
    public static Id FirstAt(DateTimeOffset moment) => new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - Epoch) << TimeBits);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
