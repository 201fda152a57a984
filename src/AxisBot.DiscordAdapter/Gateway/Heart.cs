namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// Beats while a connection lives: first after a random part of the interval, then each interval; and says when a beat has stayed without
/// an answer until the next.
/// </summary>
internal sealed class Heart : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(1); // sixty a minute, half of what a connection may send
    private static readonly TimeSpan Slowest = TimeSpan.FromMinutes(5);

    private readonly Func<Task> _beatAsync;
    private readonly Action _died;
    private readonly ITimer _timer;
    private volatile bool _isAnswered = true;

    /// <summary>Begins to beat.</summary>
    /// <param name="interval">How often, in milliseconds, as Hello says it; whatever that is.</param>
    /// <param name="chance">Chance.</param>
    /// <param name="time">The clock.</param>
    /// <param name="beatAsync">Sends a beat.</param>
    /// <param name="died">Told when one has stayed without an answer.</param>
    public Heart(double? interval, Chance chance, TimeProvider time, Func<Task> beatAsync, Action died)
    {
        (_beatAsync, _died) = (beatAsync, died);
        Interval = Sensible(interval);
        _timer = time.CreateTimer(_ => _ = BeatInTimeAsync(), null, Interval * chance.Next(), Interval);
    }

    /// <summary>How often it beats.</summary>
    public TimeSpan Interval { get; }

    /// <summary>An interval that makes sense: nought, a negative number, a word, an age are none.</summary>
    public static TimeSpan Sensible(double? interval) => interval is not > 0 || double.IsNaN(interval.Value) ? Usual
        : interval.Value <= Fastest.TotalMilliseconds ? Fastest
        : interval.Value >= Slowest.TotalMilliseconds ? Slowest
        : TimeSpan.FromMilliseconds(interval.Value);

    /// <summary>A beat was answered.</summary>
    public void Answer() => _isAnswered = true;

    public void Dispose() => _timer.Dispose();

    private async Task BeatInTimeAsync()
    {
        if (!_isAnswered)
        {
            _died();
            return;
        }

        _isAnswered = false;
        await _beatAsync().ConfigureAwait(false);
    }
}
