using System.Threading.Channels;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>
/// A file of SQLite in WAL mode. One loop writes for all: what comes while it writes is written together in the next transaction, so
/// that many messages share one wait for the disk.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostInBatch = 200;

    private readonly SqliteFile _file;
    private readonly StateHealth _health;
    private readonly IDatabaseWatch _watch;
    private readonly TimeProvider _time;
    private readonly Channel<WriteJob> _jobs = Channel.CreateUnbounded<WriteJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;
    private SqliteConnection? _writer;

    public SqliteDatabase(SqliteFile file, StateHealth health, IDatabaseWatch watch, TimeProvider time)
    {
        (_file, _health, _watch, _time) = (file, health, watch, time);
        _writing = Task.Run(WriteAllAsync);
    }

    public string Name => $"the database {_file.Path}";

    public SqlDialect Dialect => SqlDialect.Sqlite;

    public Task<T> ReadAsync<T>(string operation, Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            _watch.Before(new DatabaseStep(operation, DatabaseStepKind.Begin));
            _file.DemandThere();
            using var connection = _file.Connect();
            var value = read(SessionOf(connection, null, operation, cancellation)).GetAwaiter().GetResult();
            _health.Works(StateUse.Reading);
            return Task.FromResult(value);
        }
        catch (SqliteException error)
        {
            return Task.FromException<T>(_health.Fails(StateUse.Reading, SqliteTroubles.Of(error, _file.Path)));
        }
        catch (StateUnavailableException failure)
        {
            return Task.FromException<T>(_health.Fails(StateUse.Reading, failure));
        }
    }

    public Task<T> WriteAsync<T>(string operation, Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation)
    {
        var job = new WriteJob<T>(operation, write, durability, cancellation);
        return _jobs.Writer.TryWrite(job) ? job.Done : Task.FromException<T>(new StateUnavailableException(StateTrouble.Unreachable, $"{_file.Path} is closed"));
    }

    public async Task ShredAsync(IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        if (tables.Count == 0)
        {
            return;
        }

        // What is deleted is overwritten in the file at once (secure_delete); what the log still holds goes with it.
        var job = new CheckpointJob(cancellation);
        if (_jobs.Writer.TryWrite(job))
        {
            await job.Done.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        _writer?.Dispose();
        _file.Dispose();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<WriteJob>();
        while (await _jobs.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MostInBatch && _jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<WriteJob> batch)
    {
        foreach (var checkpoint in batch.OfType<CheckpointJob>())
        {
            Guard([checkpoint], () => checkpoint.Run(Writer()));
        }

        var jobs = batch.Where(job => job is not CheckpointJob).ToList();
        if (jobs.Count > 0)
        {
            Guard(jobs, () => new SqliteBatch(Writer(), jobs, SessionOf, ToldOf, _watch).Write());
        }
    }

    /// <summary>Whatever goes wrong is told to whoever waits, and the connection is made anew.</summary>
    private void Guard(IReadOnlyList<WriteJob> jobs, Action write)
    {
        try
        {
            write();
            _health.Works(StateUse.Writing);
        }
        catch (Exception failure)
        {
            var told = ToldOf(failure);
            CloseWriter();
            foreach (var job in jobs)
            {
                job.Fail(told);
            }
        }
    }

    private Exception ToldOf(Exception failure) => failure switch
    {
        SqliteException error => _health.Fails(StateUse.Writing, SqliteTroubles.Of(error, _file.Path)),
        StateUnavailableException unavailable => _health.Fails(StateUse.Writing, unavailable),
        _ => failure,
    };

    private SqliteConnection Writer()
    {
        try
        {
            _file.DemandThere();
        }
        catch (StateUnavailableException)
        {
            CloseWriter();
            throw;
        }

        return _writer ??= _file.ConnectToWrite();
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
        _file.ForgetConnections();
    }

    private Session SessionOf(SqliteConnection connection, SqliteTransaction? transaction, string operation, CancellationToken cancellation) =>
        new(connection, transaction, operation, _time.GetUtcNow(), Dialect, _watch, cancellation);
}
