using NodaTime;

namespace AxisBot.Conversations.Digests;

/// <summary>
/// When the issue of a local date is due. A time of day that is skipped when clocks go forward stands for the moment at which they do,
/// one that comes twice for the first time that it comes.
/// </summary>
public static class DigestCalendar
{
    /// <summary>The moment at which an issue is due.</summary>
    /// <param name="day">The local date.</param>
    /// <param name="time">The local time.</param>
    /// <param name="zone">The IANA name of the time zone.</param>
    /// <returns>Null where the zone has no such date: it has gone over the date line.</returns>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone.</exception>
    public static DateTimeOffset? DueOn(DateOnly day, TimeOnly time, string zone)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        var local = LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time);
        var map = place.MapLocal(local);
        if (map.Count > 0)
        {
            return map.First().ToDateTimeOffset();
        }

        return IsSkipped(LocalDate.FromDateOnly(day), place) ? null : map.LateInterval.Start.ToDateTimeOffset();
    }

    /// <summary>The local date at a moment.</summary>
    public static DateOnly DayAt(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    /// <summary>Whether a zone has nothing at all of a date.</summary>
    private static bool IsSkipped(LocalDate day, DateTimeZone place)
    {
        var map = place.MapLocal(day.AtMidnight());
        return map.Count == 0 && map.LateInterval.IsoLocalStart.Date > day;
    }
}
