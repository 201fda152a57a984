namespace AxisBot.DiscordAdapter.Rest;

/// <summary>One limit for one resource: its requests go one after another, and wait where the last answer said so.</summary>
internal sealed class RateBucket(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private long _opens;
    private int _waiting;

    /// <summary>How long it is still closed.</summary>
    public TimeSpan Wait
    {
        get
        {
            var left = TimeSpan.FromSeconds((double)(Volatile.Read(ref _opens) - time.GetTimestamp()) / time.TimestampFrequency);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Whether anybody uses it or it still says something.</summary>
    public bool IsIdle => Volatile.Read(ref _waiting) == 0 && Wait == TimeSpan.Zero;

    /// <summary>Waits for the turn of a request.</summary>
    /// <returns>Whether it came in time; it is given back by <see cref="Leave"/>.</returns>
    public async Task<bool> EnterAsync(TimeSpan patience, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _waiting);
        using var enough = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        try
        {
            await _turn.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _waiting);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>Lets the next request have its turn.</summary>
    public void Leave()
    {
        Interlocked.Decrement(ref _waiting);
        _turn.Release();
    }

    /// <summary>Closes it for a while; it never opens earlier for that.</summary>
    public void Close(TimeSpan wait)
    {
        var opens = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
        if (opens > Volatile.Read(ref _opens))
        {
            Volatile.Write(ref _opens, opens);
        }
    }

    public void Dispose() => _turn.Dispose();
}
