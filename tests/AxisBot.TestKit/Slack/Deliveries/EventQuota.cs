namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>How many events an app is told of in an hour.</summary>
internal sealed class EventQuota(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _since = time.GetUtcNow();
    private int _told;

    /// <summary>So many.</summary>
    public int MostAnHour { get; set; } = 30_000;

    /// <summary>Takes one off the account; false where there is none left in this hour.</summary>
    public bool Take()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _since >= TimeSpan.FromHours(1))
            {
                (_since, _told) = (now, 0);
            }

            return ++_told <= MostAnHour;
        }
    }
}
