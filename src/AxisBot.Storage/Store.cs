using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Postgres;
using AxisBot.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace AxisBot.Storage;

/// <summary>Where state is kept, open.</summary>
public sealed class Store : IAsyncDisposable
{
    private Store(IDatabase database, StateHealth health) => (Database, Health) = (database, health);

    /// <summary>Whether it can be used.</summary>
    public IStateHealth Health { get; }

    internal IDatabase Database { get; }

    /// <summary>Opens it, makes what is missing, and brings it to what this program knows.</summary>
    /// <exception cref="StateUnavailableException">It cannot be used; the message says what, where and what to do.</exception>
    public static Task<Store> OpenAsync(StorageSettings settings, ILoggerFactory logs, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(settings, logs, time, NoWatch.Instance, cancellation);

    /// <summary>The same with somebody who watches.</summary>
    internal static async Task<Store> OpenAsync(StorageSettings settings, ILoggerFactory logs, TimeProvider time, IDatabaseWatch watch, CancellationToken cancellation)
    {
        if (settings.Postgres is { } connection)
        {
            var name = PostgresOpening.NameOf(connection);
            var source = PostgresOpening.SourceOf(connection);
            try
            {
                await PostgresOpening.PrepareAsync(source, name, time, cancellation).ConfigureAwait(false);
            }
            catch
            {
                await source.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            var shared = HealthOf(name, logs);
            return new Store(new PostgresDatabase(source, name, shared, new PostgresClock(time, settings.UsesServerClock), watch, time), shared);
        }

        var file = SqliteOpening.Open(settings.Path, time);
        var health = HealthOf($"the database {file.Path}", logs);
        return new Store(new SqliteDatabase(file, health, watch, time), health);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static StateHealth HealthOf(string name, ILoggerFactory logs) => new(name, logs.CreateLogger<StateHealth>());
}
