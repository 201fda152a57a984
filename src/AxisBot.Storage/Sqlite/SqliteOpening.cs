using System.Globalization;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Schemas;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>Opens the file of a database, or makes it; refuses what is damaged, newer than this program, or somebody else's.</summary>
internal static class SqliteOpening
{
    /// <summary>What stands in the head of the files of AxisBot: "Axis".</summary>
    private const int Mark = 0x41786973;

    private const string Good = "ok";

    private static readonly string[] Leased = ["inbox", "outbox"];

    /// <summary>Opens it.</summary>
    /// <exception cref="StateUnavailableException">It cannot be used.</exception>
    public static SqliteFile Open(string path, TimeProvider time)
    {
        MakeFolder(path);
        var hold = SqliteHold.Take(path);
        try
        {
            DemandLog(path, hold);
            hold.NoteClosing();
            using var connection = Connect(path);
            Prepare(connection, path, time);
            return new SqliteFile(path, hold);
        }
        catch (SqliteException error)
        {
            hold.Dispose();
            throw SqliteTroubles.Of(error, path);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>Looks whether a file is whole and a database of AxisBot.</summary>
    /// <exception cref="StateUnavailableException">It is not.</exception>
    public static void Demand(SqliteConnection connection, string path)
    {
        if (!IsWhole(connection))
        {
            throw SqliteTroubles.Damaged(path);
        }

        var tables = Convert.ToInt64(SqliteFile.Ask(connection, "SELECT COUNT(*) FROM sqlite_master"), CultureInfo.InvariantCulture);
        if (MarkOf(connection) != Mark && tables > 0)
        {
            throw new StateUnavailableException(StateTrouble.Damaged, $"{path} is a database of another program; name another file");
        }
    }

    private static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StateUnavailableException(StateTrouble.Unreachable, $"{path} is a folder; name a file");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StateUnavailableException(StateTrouble.Unreachable, $"the folder of {path} cannot be made: {error.Message}", error);
        }
    }

    /// <summary>A database that was not closed in order has a log; without it, what was written last is lost and nobody would know.</summary>
    /// <exception cref="StateUnavailableException">It is not there.</exception>
    public static void DemandLog(string path, SqliteHold hold)
    {
        if (hold.WasLeftOpen && new FileInfo(path) is { Exists: true, Length: > 0 } && !File.Exists($"{path}-wal"))
        {
            throw new StateUnavailableException(
                StateTrouble.Damaged, $"{path}-wal is missing, and with it what was written last; put it back, restore a backup, or delete {SqliteHold.PathFor(path)} to go on without it");
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"{SqliteFile.ConnectionString(path, SqliteOpenMode.ReadWriteCreate)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string path, TimeProvider time)
    {
        Demand(connection, path);
        SqliteFile.Do(connection, "PRAGMA journal_mode=WAL");
        SqliteFile.Do(connection, "PRAGMA synchronous=FULL");
        if (MarkOf(connection) != Mark)
        {
            SqliteFile.Do(connection, $"PRAGMA application_id={Mark}");
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var session = new Session(connection, transaction, "migrate", time.GetUtcNow(), SqlDialect.Sqlite, NoWatch.Instance, CancellationToken.None);
        Migration.RunAsync(session, path).GetAwaiter().GetResult();
        foreach (var table in Leased)
        {
            // Whoever held anything here is dead: this process holds the file alone.
            session.ExecuteAsync($"UPDATE {table} SET lease = 0 WHERE lease > 0").GetAwaiter().GetResult();
        }

        transaction.Commit();
    }

    /// <summary>Whether a file is a database of AxisBot, and not an empty one.</summary>
    public static bool IsOurs(SqliteConnection connection) => MarkOf(connection) == Mark;

    private static long MarkOf(SqliteConnection connection) => Convert.ToInt64(SqliteFile.Ask(connection, "PRAGMA application_id"), CultureInfo.InvariantCulture);

    private static bool IsWhole(SqliteConnection connection)
    {
        try
        {
            return SqliteFile.Ask(connection, "PRAGMA quick_check(1)") is Good;
        }
        catch (SqliteException error) when (SqliteTroubles.Of(error, "").Trouble == StateTrouble.Damaged)
        {
            return false;
        }
    }
}
