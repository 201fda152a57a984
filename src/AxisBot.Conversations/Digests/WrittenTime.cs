using System.Globalization;
using NodaTime;

namespace AxisBot.Conversations.Digests;

/// <summary>Reads times of day and time zones as people write them.</summary>
public static class WrittenTime
{
    private const int LongestZone = 64;

    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "H'h'mm", "H'h'", "htt", "h tt", "h:mmtt", "h:mm tt"];

    /// <summary>The IANA names of the time zones that are known, in order.</summary>
    public static IReadOnlyList<string> Zones { get; } = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    /// <summary>A time of day; null for what is none.</summary>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The IANA name of a time zone as it is properly written; null for what is none.</summary>
    public static string? Zone(string text)
    {
        var name = text.Trim();
        return name.Length > LongestZone ? null : Zones.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
