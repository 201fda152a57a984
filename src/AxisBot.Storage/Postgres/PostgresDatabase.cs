using System.Collections.Concurrent;
using System.Data;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using Dapper;
using Npgsql;

namespace AxisBot.Storage.Postgres;

/// <summary>A database of PostgreSQL, which several workers share.</summary>
internal sealed class PostgresDatabase(NpgsqlDataSource source, string name, StateHealth health, PostgresClock clock, IDatabaseWatch watch, TimeProvider time) : IDatabase
{
    private const int MostAttempts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);

    /// <summary>The tables that are still to be written anew.</summary>
    private readonly ConcurrentDictionary<string, bool> _unshredded = [];

    public string Name => name;

    public SqlDialect Dialect => SqlDialect.Postgres;

    public Task<T> ReadAsync<T>(string operation, Func<Session, Task<T>> read, CancellationToken cancellation) =>
        TryAsync(StateUse.Reading, async () =>
        {
            watch.Before(new DatabaseStep(operation, DatabaseStepKind.Begin));
            await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            return await read(await SessionOfAsync(connection, null, operation, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        }, cancellation);

    public Task<T> WriteAsync<T>(string operation, Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation) =>
        TryAsync(StateUse.Writing, async () =>
        {
            watch.Before(new DatabaseStep(operation, DatabaseStepKind.Begin));
            await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
            var value = await write(await SessionOfAsync(connection, transaction, operation, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            var commit = new DatabaseStep(operation, DatabaseStepKind.Commit);
            watch.Before(commit);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            watch.After(commit);
            return value;
        }, cancellation);

    public Task ShredAsync(IReadOnlyList<string> tables, CancellationToken cancellation) => TryAsync(StateUse.Writing, async () =>
    {
        foreach (var table in tables)
        {
            _unshredded[table] = true;
        }

        if (_unshredded.IsEmpty)
        {
            return true;
        }

        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync(new CommandDefinition("SET lock_timeout = '2s'", cancellationToken: cancellation)).ConfigureAwait(false); // all others wait behind this while it waits for a backup
        foreach (var table in _unshredded.Keys)
        {
            try
            {
                // Only this writes a table anew; otherwise the words of what was deleted stay in the gaps of its pages.
                await connection.ExecuteAsync(new CommandDefinition($"VACUUM FULL {table}", cancellationToken: cancellation)).ConfigureAwait(false);
                _unshredded.TryRemove(table, out _);
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // It stays among those that are owed.
            }
        }

        return true;
    }, cancellation);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>What may pass is tried again for a moment; a commit whose answer was lost is one of these.</summary>
    private async Task<T> TryAsync<T>(StateUse use, Func<Task<T>> act, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var value = await act().ConfigureAwait(false);
                health.Works(use);
                return value;
            }
            catch (StateUnavailableException failure)
            {
                throw health.Fails(use, failure);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested && attempt < MostAttempts && PostgresTroubles.IsPassing(error))
            {
                await Task.Delay(FirstWait * Math.Pow(2, attempt - 1), time, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested && PostgresTroubles.Of(error, name) is { } failure)
            {
                throw health.Fails(use, failure);
            }
        }
    }

    private async Task<Session> SessionOfAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string operation, CancellationToken cancellation) =>
        new(connection, transaction, operation, await clock.NowAsync(connection, isFresh: transaction is not null, cancellation).ConfigureAwait(false), Dialect, watch, cancellation);
}
