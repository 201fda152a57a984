using System.Net.Sockets;
using AxisBot.Conversations.Outages;
using Npgsql;

namespace AxisBot.Storage.Postgres;

/// <summary>Says in words of AxisBot what PostgreSQL says in codes.</summary>
internal static class PostgresTroubles
{
    /// <summary>Whether the same may go well if it is tried again at once.</summary>
    public static bool IsPassing(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException said => said.IsTransient && said.SqlState != PostgresErrorCodes.DiskFull,
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>What an error means; null where it is none of the database's.</summary>
    public static StateUnavailableException? Of(Exception error, string name) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new(StateTrouble.Full, $"there is no room left for {name}; make some on its disk", error),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } => new(StateTrouble.ReadOnly, $"{name} may only be read; let this user write its schema", error),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => new(StateTrouble.Locked, $"{name} is locked by somebody else", error),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => new(StateTrouble.Unreachable, $"{name} does not admit this user; look at name and password in Storage:Postgres", error),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => new(StateTrouble.Unreachable, $"{name} does not exist; create it", error),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => new(StateTrouble.Damaged, $"{name} is damaged; restore a backup", error),
        PostgresException said => new(StateTrouble.Unreachable, $"{name} refuses ({said.SqlState})", error),
        NpgsqlException or SocketException or IOException or TimeoutException => new(StateTrouble.Unreachable, $"{name} does not answer; look whether the server runs and can be reached", error),
        _ => null,
    };
}
