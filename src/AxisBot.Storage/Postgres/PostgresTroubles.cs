using System.Net.Sockets;
using AxisBot.Conversations.Outages;
using Npgsql;

namespace AxisBot.Storage.Postgres;

/// <summary>Says in words of AxisBot what PostgreSQL says in codes.</summary>
internal static class PostgresTroubles
{
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";
    private const string DiskFull = "53100";
    private const string ReadOnlyTransaction = "25006";
    private const string LockNotAvailable = "55P03";
    private const string InvalidPassword = "28P01";
    private const string InvalidAuthorization = "28000";
    private const string NoSuchDatabase = "3D000";
    private const string NotAllowed = "42501";
    private const string DataCorrupted = "XX001";
    private const string IndexCorrupted = "XX002";

    /// <summary>Whether the same may go well if it is tried again at once.</summary>
    public static bool IsPassing(Exception error) => error switch
    {
        PostgresException { SqlState: SerializationFailure or Deadlock } => true,
        PostgresException said => said.IsTransient && said.SqlState != DiskFull,
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>What an error means; null where it is none of the database's.</summary>
    public static StateUnavailableException? Of(Exception error, string name) => error switch
    {
        PostgresException { SqlState: DiskFull } => new(StateTrouble.Full, $"there is no room left for {name}; make some on its disk", error),
        PostgresException { SqlState: ReadOnlyTransaction or NotAllowed } => new(StateTrouble.ReadOnly, $"{name} may only be read; let this user write its schema", error),
        PostgresException { SqlState: LockNotAvailable } => new(StateTrouble.Locked, $"{name} is locked by somebody else", error),
        PostgresException { SqlState: InvalidPassword or InvalidAuthorization } => new(StateTrouble.Unreachable, $"{name} does not admit this user; look at name and password in Storage:Postgres", error),
        PostgresException { SqlState: NoSuchDatabase } => new(StateTrouble.Unreachable, $"{name} does not exist; create it", error),
        PostgresException { SqlState: DataCorrupted or IndexCorrupted } => new(StateTrouble.Damaged, $"{name} is damaged; restore a backup", error),
        PostgresException said => new(StateTrouble.Unreachable, $"{name} refuses ({said.SqlState})", error),
        NpgsqlException or SocketException or IOException or TimeoutException => new(StateTrouble.Unreachable, $"{name} does not answer; look whether the server runs and can be reached", error),
        _ => null,
    };
}
