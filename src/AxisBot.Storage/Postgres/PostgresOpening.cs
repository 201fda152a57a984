using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Schemas;
using Npgsql;

namespace AxisBot.Storage.Postgres;

/// <summary>Opens a database of PostgreSQL, and makes in it what is missing.</summary>
internal static class PostgresOpening
{
    /// <summary>The schema in which all tables are.</summary>
    public const string Schema = "axisbot";

    /// <summary>Any number that nobody else locks: workers that start together migrate one after the other.</summary>
    private const long MigrationLock = 0x41786973426F74;

    private const int MostConnections = 20;
    private const int SecondsToConnect = 5;
    private const int SecondsOfCommand = 15;

    /// <summary>How messages name it, without user and password.</summary>
    public static string NameOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"the database {parts.Database} of {parts.Host}";
    }

    /// <summary>The connections to it.</summary>
    public static NpgsqlDataSource SourceOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema, ApplicationName = "AxisBot" };
        parts.MaxPoolSize = Math.Min(parts.MaxPoolSize, MostConnections);
        parts.Timeout = Math.Min(parts.Timeout, SecondsToConnect);
        parts.CommandTimeout = Math.Min(parts.CommandTimeout, SecondsOfCommand);
        return NpgsqlDataSource.Create(parts);
    }

    /// <summary>Makes the schema, and brings it to what this program knows.</summary>
    /// <exception cref="StateUnavailableException">It cannot be used.</exception>
    public static async Task PrepareAsync(NpgsqlDataSource source, string name, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            var session = new Session(connection, transaction, "migrate", time.GetUtcNow(), SqlDialect.Postgres, NoWatch.Instance, cancellation);
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }).ConfigureAwait(false);
            await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {Schema}").ConfigureAwait(false);
            await Migration.RunAsync(session, name).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresTroubles.Of(error, name) is { } failure)
        {
            throw failure;
        }
    }
}
