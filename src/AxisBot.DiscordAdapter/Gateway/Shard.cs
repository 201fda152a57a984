using AxisBot.Conversations;
using AxisBot.Conversations.Keeping;
using AxisBot.DiscordAdapter.Health;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// Keeps one session alive: goes on with it after each break, begins another where it is lost, and waits longer each time until one has
/// held.
/// </summary>
internal sealed partial class Shard : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly ConnectionParts _parts;
    private readonly DiscordHealth _health;
    private readonly DiscordMeters _meters;
    private readonly (int Shard, int Shards) _place;
    private readonly Uri _gateway;
    private readonly FullJitter _waits;
    private readonly Seat _seat;
    private readonly List<Task> _dealing = [];
    private readonly SemaphoreSlim _keeping = new(1);
    private GatewaySession? _session;
    private int _failures;
    private int _failedResumes;
    private int _unreached;
    private bool _standsBy;
    private long? _enteredAt;

    public Shard(ConnectionParts parts, INotes notes, DeliverySettings delivery, DiscordHealth health, DiscordMeters meters, Uri gateway, (int Shard, int Shards) place)
    {
        (_parts, _health, _meters, _gateway, _place) = (parts, health, meters, gateway, place);
        _waits = new FullJitter(parts.Times.LeastWait, parts.Times.MostWait, parts.Chance);
        _seat = new Seat(notes, delivery, parts.Times, parts.Time, DiscordToken.OwnerOf(parts.Settings.Token), place.Shard, place.Shards);
    }

    /// <summary>Runs until told to stop, or until it cannot get better by itself.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                _session = await TakeSeatAsync(stop).ConfigureAwait(false);
                var end = await ConnectAsync(stop).ConfigureAwait(false);
                if (end.Kind == EndKind.Stopped || !await GoesOnAsync(end, stop).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while it waited.
        }

        await LeaveAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _keeping.Dispose();

    /// <summary>Waits for the seat. While another worker holds it and its session, that session is not missing, and tells who the bot is.</summary>
    private async Task<GatewaySession?> TakeSeatAsync(CancellationToken stop)
    {
        try
        {
            return await _seat.TakeAsync(_session, StandBy, stop).ConfigureAwait(false);
        }
        finally
        {
            if (_standsBy)
            {
                _standsBy = false;
                _health.StandUp();
            }
        }
    }

    private void StandBy(GatewaySession session)
    {
        _parts.Sink.Introduce(session);
        if (!_standsBy)
        {
            _standsBy = true;
            _health.StandBy();
        }
    }

    private async Task LeaveAsync()
    {
        using var enough = new CancellationTokenSource(Farewell, _parts.Time);
        await Task.WhenAll(_dealing).WaitAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _seat.LeaveAsync(_session).ConfigureAwait(false);
    }

    /// <summary>Holds one connection from its opening to its end.</summary>
    private async Task<ConnectionEnd> ConnectAsync(CancellationToken stop)
    {
        _enteredAt = null;
        var resumes = _session is not null;
        Connection? connection = null;
        connection = new Connection(_parts, _place, _session, isResumed => Entered(connection!, isResumed));
        using (connection)
        {
            var address = _unreached % 2 == 0 && _session?.Address is { } resuming ? resuming : _gateway; // a dead address for resuming is not the end
            using var over = new CancellationTokenSource();
            var saving = SaveAsync(connection, over.Token);
            try
            {
                var end = await connection.RunAsync(address, _dealing.Add, stop).ConfigureAwait(false);
                await over.CancelAsync().ConfigureAwait(false);
                await saving.ConfigureAwait(false);
                await _keeping.WaitAsync(CancellationToken.None).ConfigureAwait(false); // what is being written down is about this connection
                _keeping.Release();
                _dealing.RemoveAll(task => task.IsCompleted);
                Judge(connection, end, resumes);
                return end;
            }
            finally
            {
                await over.CancelAsync().ConfigureAwait(false);
                if (connection.HasEntered)
                {
                    _health.Leave();
                }
            }
        }
    }

    private void Entered(Connection connection, bool isResumed)
    {
        _enteredAt = _parts.Time.GetTimestamp();
        _health.Enter();
        _meters.Entered(isResumed);
        LogEntered(_parts.Log, _place.Shard, isResumed ? "gone on with" : "begun");
        _ = KeepAsync(connection); // so that a process that dies now goes on with it
    }

    /// <summary>Writes down from time to time how far the session has come.</summary>
    private async Task SaveAsync(Connection connection, CancellationToken over)
    {
        using var timer = new PeriodicTimer(_parts.Times.Save, _parts.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(over).ConfigureAwait(false))
            {
                await KeepAsync(connection).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    private async Task KeepAsync(Connection connection)
    {
        await _keeping.WaitAsync().ConfigureAwait(false);
        try
        {
            if (connection is { HasEntered: true, Session: { } session } && !await _seat.KeepAsync(session, CancellationToken.None).ConfigureAwait(false))
            {
                connection.End(new ConnectionEnd(EndKind.Displaced));
            }
        }
        finally
        {
            _keeping.Release();
        }
    }

    /// <summary>Draws the lessons from a connection that has ended.</summary>
    private void Judge(Connection connection, ConnectionEnd end, bool resumed)
    {
        var hasHeld = _enteredAt is { } since && _parts.Time.GetElapsedTime(since) >= _parts.Times.Stable;
        _failures = hasHeld ? 0 : _failures + 1;
        _failedResumes = connection.HasEntered || !resumed ? 0 : _failedResumes + (connection.HasTried ? 1 : 0);
        _unreached = end.Kind == EndKind.Unreached ? _unreached + 1 : 0;
        _session = NextSteps.After(end) == NextStep.Resume && _failedResumes < _parts.Times.MostResumes ? connection.Session : null;
        LogEnded(_parts.Log, _place.Shard, end, NextSteps.After(end) == NextStep.GiveUp ? "given up" : _session is null ? "begun anew" : "gone on with");
    }

    /// <summary>Waits as long as is right after an end.</summary>
    /// <returns>False where it is not to go on.</returns>
    private async Task<bool> GoesOnAsync(ConnectionEnd end, CancellationToken stop)
    {
        if (NextSteps.After(end) == NextStep.GiveUp)
        {
            if (NextSteps.IsOfToken(end))
            {
                _health.RefuseToken();
            }

            _health.Fail(NextSteps.WhyFatal(end.Code)!);
            return false;
        }

        await _seat.KeepAsync(_session, stop).ConfigureAwait(false);
        var wait = _waits.After(Math.Max(0, _failures - 1));
        if (end.Kind == EndKind.Invalid)
        {
            wait += _parts.Chance.Between(_parts.Times.Anew.Least, _parts.Times.Anew.Most);
        }
        else if (end is { Kind: EndKind.NoRoom, Room: { Until: var until, Why: var why } })
        {
            _health.Suffer(why);
            wait += until > _parts.Time.GetUtcNow() ? until - _parts.Time.GetUtcNow() : TimeSpan.Zero;
        }

        await Task.Delay(wait, _parts.Time, stop).ConfigureAwait(false);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Session {Shard} at Discord was {Way}")]
    private static partial void LogEntered(ILogger log, int shard, string way);

    [LoggerMessage(Level = LogLevel.Information, Message = "The connection of session {Shard} to Discord has ended ({End}); the session is {Next}")]
    private static partial void LogEnded(ILogger log, int shard, ConnectionEnd end, string next);
}
