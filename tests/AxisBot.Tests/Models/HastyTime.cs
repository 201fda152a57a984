using System.Collections.Concurrent;
using AxisBot.TestKit;

namespace AxisBot.Tests.Models;

/// <summary>A clock that stands still, and leaps to the end of every pause as soon as somebody makes one; budgets are longer than pauses.</summary>
internal sealed class HastyTime : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly FakeTime _time = new();
    private readonly ConcurrentQueue<TimeSpan> _pauses = [];

    /// <summary>The pauses that were made.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < LongestPause)
        {
            _pauses.Enqueue(dueTime);
            _ = Task.Run(() => _time.Advance(dueTime));
        }

        return timer;
    }
}
