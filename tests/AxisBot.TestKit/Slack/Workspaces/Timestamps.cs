using System.Globalization;

namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Gives every message its <c>ts</c>: seconds with six places, each later than the one before, also while the clock stands.</summary>
internal sealed class Timestamps(TimeProvider time)
{
    private const int TicksPerMicrosecond = 10;
    private const int MicrosecondsPerSecond = 1_000_000;

    private readonly Lock _gate = new();
    private long _last;

    /// <summary>The next one.</summary>
    public string Next()
    {
        lock (_gate)
        {
            var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TicksPerMicrosecond;
            _last = Math.Max(now, _last + 1);
            return string.Create(CultureInfo.InvariantCulture, $"{_last / MicrosecondsPerSecond}.{_last % MicrosecondsPerSecond:D6}");
        }
    }
}
