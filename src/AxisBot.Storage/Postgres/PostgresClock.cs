using Npgsql;

namespace AxisBot.Storage.Postgres;

/// <summary>
/// The clock of the server, which all workers share: leases of one worker are not to end by the clock of another. Between two looks
/// it goes on by the steady clock of this machine, which nobody sets.
/// </summary>
internal sealed class PostgresClock(TimeProvider time, bool isShared)
{
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _seen;
    private long _seenAt;
    private bool _isKnown;

    /// <summary>Now.</summary>
    /// <param name="connection">Where it is asked.</param>
    /// <param name="isFresh">Whether what was learned a moment ago will not do: the steady clock stands still while a machine sleeps.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task<DateTimeOffset> NowAsync(NpgsqlConnection connection, bool isFresh, CancellationToken cancellation)
    {
        if (!isShared)
        {
            return time.GetUtcNow();
        }

        if (!isFresh && Known() is { } now)
        {
            return now;
        }

        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        var said = (DateTime)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
        return Learn(new DateTimeOffset(said.ToUniversalTime()));
    }

    private DateTimeOffset? Known()
    {
        lock (_gate)
        {
            var elapsed = time.GetElapsedTime(_seenAt);
            return _isKnown && elapsed < Trust ? _seen + elapsed : null;
        }
    }

    private DateTimeOffset Learn(DateTimeOffset now)
    {
        lock (_gate)
        {
            (_seen, _seenAt, _isKnown) = (now, time.GetTimestamp(), true);
            return now;
        }
    }
}
