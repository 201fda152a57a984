namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>What a connection does by itself when its time has come, until it ends.</summary>
internal sealed class Alarms(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<ITimer> _alarms = [];
    private bool _isOver;

    /// <summary>Once, after a while.</summary>
    public void After(TimeSpan delay, Action act) =>
        Keep(() => time.CreateTimer(_ => act(), null, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan));

    /// <summary>Again and again.</summary>
    public void Every(TimeSpan period, Action act) => Keep(() => time.CreateTimer(_ => act(), null, period, period));

    /// <summary>Never more.</summary>
    public void Silence()
    {
        lock (_gate)
        {
            _isOver = true;
            _alarms.ForEach(alarm => alarm.Dispose());
            _alarms.Clear();
        }
    }

    private void Keep(Func<ITimer> alarm)
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _alarms.Add(alarm());
            }
        }
    }
}
