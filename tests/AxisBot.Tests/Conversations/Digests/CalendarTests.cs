using System.Globalization;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;

namespace AxisBot.Tests.Conversations.Digests;

public sealed class CalendarTests
{
    private const int Years = 2;

    private static readonly DateTimeOffset Begin = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-03-14", "02:30", "America/New_York", "2027-03-14T07:00:00Z")] // skipped: when clocks go forward
    [InlineData("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z")] // comes twice: the first time
    [InlineData("2027-03-28", "01:15", "Europe/Lisbon", "2027-03-28T01:00:00Z")]
    [InlineData("2027-07-01", "09:00", "Europe/Lisbon", "2027-07-01T08:00:00Z")]
    [InlineData("2018-11-04", "00:00", "America/Sao_Paulo", "2018-11-04T03:00:00Z")] // a day without a midnight
    [InlineData("2027-01-01", "09:00", "Asia/Kathmandu", "2027-01-01T03:15:00Z")]
    [InlineData("2026-10-04", "02:10", "Australia/Lord_Howe", "2026-10-03T15:30:00Z")] // half an hour is skipped there
    [InlineData("2011-12-30", "09:00", "Pacific/Apia", null)] // a day that was left out
    [InlineData("2011-12-31", "09:00", "Pacific/Apia", "2011-12-30T19:00:00Z")]
    public void An_issue_is_due_when_the_clocks_there_say_so(string day, string time, string zone, string? due) =>
        Assert.Equal(due is null ? null : DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), DigestCalendar.DueOn(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone));

    [Fact]
    public void In_every_zone_there_is_exactly_one_issue_for_each_local_date_through_years()
    {
        var zones = WrittenTime.Zones.Where(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).ToList();
        var (issued, wrong) = (0, new List<string>());
        foreach (var (zone, at) in zones.Select((zone, at) => (zone, at)))
        {
            var time = new TimeOnly(at * 37 % 24, at * 13 % 60);
            var days = DaysOf(zone, time);
            issued += days.Count;
            var expected = DatesOf(zone);
            wrong.AddRange(days.GroupBy(day => day).Where(day => day.Count() > 1).Select(day => $"{zone} twice on {day.Key}"));
            wrong.AddRange(expected.Except(days).Select(day => $"{zone} none on {day}"));
        }

        Assert.True(zones.Count > 400, $"only {zones.Count} zones");
        Assert.True(issued > zones.Count * (Years * 365 - 2), $"only {issued} issues");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void However_the_clock_jumps_there_are_never_two_issues_for_a_date()
    {
        var chance = new Random(4);
        foreach (var zone in new[] { "UTC", "America/New_York", "Pacific/Auckland", "Asia/Tehran", "Africa/Casablanca" })
        {
            var subscription = Subscription(zone, new TimeOnly(9, 0));
            var issued = new HashSet<DateOnly>();
            DateOnly? latest = null;
            var now = Begin;
            for (var i = 0; i < 20_000; i++)
            {
                now += chance.Next(50) == 0 ? TimeSpan.FromHours(chance.Next(2) == 0 ? chance.Next(-25, 0) : chance.Next(1, 26)) : TimeSpan.FromMinutes(chance.Next(30));
                foreach (var (day, _) in DigestPlanner.DueDays(subscription, latest, now))
                {
                    Assert.True(issued.Add(day), $"{zone} twice on {day}");
                    latest = day;
                }
            }

            Assert.True(issued.Count > 150, $"only {issued.Count} issues in {zone}");
        }
    }

    /// <summary>The days for which a planner that looks every half an hour opens an issue.</summary>
    private static List<DateOnly> DaysOf(string zone, TimeOnly time)
    {
        var subscription = Subscription(zone, time);
        var days = new List<DateOnly>();
        DateOnly? latest = null;
        for (var now = Begin; now < Begin.AddYears(Years); now = now.AddMinutes(30))
        {
            foreach (var (day, due) in DigestPlanner.DueDays(subscription, latest, now))
            {
                Assert.InRange(now - due, TimeSpan.Zero, TimeSpan.FromMinutes(30));
                days.Add(day);
                latest = day;
            }
        }

        return days;
    }

    /// <summary>The dates that there are, by the clocks of the system and not by those that AxisBot reads; but for the first and the last.</summary>
    private static List<DateOnly> DatesOf(string zone)
    {
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var dates = new SortedSet<DateOnly>();
        for (var now = Begin; now < Begin.AddYears(Years); now = now.AddHours(1))
        {
            dates.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, place).DateTime));
        }

        return [.. dates.Skip(1).SkipLast(1)];
    }

    private static DigestSubscription Subscription(string zone, TimeOnly time) => new(new ChannelId("party", "hall", "room"), time, zone, Begin);
}
