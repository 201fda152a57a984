namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// Beats while a connection lives: first after a random part of the interval, then each interval; and says when a beat has stayed without
/// an answer until the next.
/// </summary>
internal sealed class Heart : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan Fastest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Slowest = TimeSpan.FromMinutes(5);

    private readonly Func<Task> _beatAsync;
    private readonly Action _died;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _beaten;
    private volatile bool _isAnswered = true;
    private double _latency = double.NaN;

    /// <summary>Begins to beat.</summary>
    /// <param name="interval">How often, in milliseconds, as Hello says it; whatever that is.</param>
    /// <param name="chance">Chance.</param>
    /// <param name="time">The clock.</param>
    /// <param name="beatAsync">Sends a beat.</param>
    /// <param name="died">Told when one has stayed without an answer.</param>
    public Heart(double? interval, Chance chance, TimeProvider time, Func<Task> beatAsync, Action died)
    {
        (_beatAsync, _died, _time) = (beatAsync, died, time);
        Interval = Sensible(interval);
        _timer = time.CreateTimer(_ => _ = BeatInTimeAsync(), null, Interval * chance.Next(), Interval);
    }

    /// <summary>How often it beats.</summary>
    public TimeSpan Interval { get; }

    /// <summary>How long the last answer took; null where there was none yet.</summary>
    public TimeSpan? Latency => double.IsNaN(_latency) ? null : TimeSpan.FromSeconds(_latency);

    /// <summary>An interval that makes sense: nought, a negative number, a word, an age are none.</summary>
    public static TimeSpan Sensible(double? interval) => interval is not > 0 || double.IsNaN(interval.Value) ? Usual
        : interval.Value <= Fastest.TotalMilliseconds ? Fastest
        : interval.Value >= Slowest.TotalMilliseconds ? Slowest
        : TimeSpan.FromMilliseconds(interval.Value);

    /// <summary>Beats at once, since the other side asks for it.</summary>
    public Task BeatAsync() => _beatAsync();

    /// <summary>A beat was answered.</summary>
    public void Answer()
    {
        _isAnswered = true;
        _latency = _time.GetElapsedTime(Volatile.Read(ref _beaten)).TotalSeconds;
    }

    public void Dispose() => _timer.Dispose();

    private async Task BeatInTimeAsync()
    {
        if (!_isAnswered)
        {
            _died();
            return;
        }

        _isAnswered = false;
        Volatile.Write(ref _beaten, _time.GetTimestamp());
        await _beatAsync().ConfigureAwait(false);
    }
}
