using System.Data.Common;
using Dapper;

namespace AxisBot.Storage.Databases;

/// <summary>A connection in a transaction, or one that only reads.</summary>
internal sealed class Session(DbConnection connection, DbTransaction? transaction, string operation, DateTimeOffset now, SqlDialect dialect, IDatabaseWatch watch, CancellationToken cancellation)
{
    /// <summary>What the database writes differently.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>Now, by the clock that all workers of this database share, in milliseconds since 1970.</summary>
    public long Now { get; } = now.ToUnixTimeMilliseconds();

    /// <summary>Now as a time.</summary>
    public DateTimeOffset NowTime => now;

    /// <summary>Carries a statement out.</summary>
    /// <returns>How many rows it touched.</returns>
    public Task<int> ExecuteAsync(string sql, object? values = null) => WatchedAsync(() => connection.ExecuteAsync(Command(sql, values)));

    /// <summary>The first row; the default where there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? values = null) => WatchedAsync(() => connection.QueryFirstOrDefaultAsync<T>(Command(sql, values)));

    /// <summary>All rows.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) =>
        WatchedAsync(async () => (IReadOnlyList<T>)[.. await connection.QueryAsync<T>(Command(sql, values)).ConfigureAwait(false)]);

    private CommandDefinition Command(string sql, object? values) => new(sql, values, transaction, cancellationToken: cancellation);

    private async Task<T> WatchedAsync<T>(Func<Task<T>> act)
    {
        var step = new DatabaseStep(operation, DatabaseStepKind.Statement);
        watch.Before(step);
        var value = await act().ConfigureAwait(false);
        watch.After(step);
        return value;
    }
}
