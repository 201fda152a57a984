using System.Globalization;

namespace AxisBot.Conversations.Digests;

/// <summary>Reads times of day and time zones as people write them.</summary>
internal static class LocalTime
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "H'h'mm", "H'h'", "htt", "h tt", "h:mmtt", "h:mm tt"];

    /// <summary>A time of day; null for what is none.</summary>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The IANA name of a time zone as it is properly written; null for what is none.</summary>
    public static string? Zone(string text)
    {
        var name = text.Trim();
        if (name.Length > 64 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '_' or '-' or '+')))
        {
            return null;
        }

        return TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var other) && other.HasIanaId ? other.Id : null);
    }
}
