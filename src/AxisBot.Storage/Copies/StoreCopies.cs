using AxisBot.Conversations.Outages;
using AxisBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Copies;

/// <summary>Makes a copy of the file in which state is kept, and puts a copy in its place.</summary>
public static class StoreCopies
{
    private const string New = ".new";

    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>Copies the database, whole and of one moment, also while a worker writes it.</summary>
    /// <param name="database">The file of the database.</param>
    /// <param name="copy">Where the copy goes; a file that is there is kept as it is.</param>
    /// <exception cref="StateUnavailableException">The database cannot be read, or the copy cannot be written.</exception>
    public static void Back(string database, string copy)
    {
        DemandDatabase(database);
        if (File.Exists(copy))
        {
            throw new StateUnavailableException(StateTrouble.Locked, $"{copy} is there already; name another file, or take it away");
        }

        Within(database, () =>
        {
            using var hold = TryHold(database);
            using var from = Connect(database, SqliteOpenMode.ReadWrite);
            SqliteOpening.Demand(from, database);
            Within(copy, () => Copy(from, copy));
        });
    }

    /// <summary>Puts a copy in the place of the database. No worker may use it meanwhile.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="database">The file of the database.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StateUnavailableException">The copy is not whole or not of AxisBot, or a worker uses the database.</exception>
    public static void Restore(string copy, string database, TimeProvider time)
    {
        DemandDatabase(copy);
        Within(copy, () =>
        {
            using var from = Connect(copy, SqliteOpenMode.ReadOnly);
            SqliteOpening.Demand(from, copy);
        });
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        using (SqliteHold.Take(database))
        {
            File.Copy(copy, database + New, overwrite: true);
            foreach (var file in Beside)
            {
                File.Delete(database + file);
            }

            File.Move(database + New, database, overwrite: true);
        }

        SqliteOpening.Open(database, time).Dispose(); // brings it to what this program knows, or says why not
    }

    private static void Copy(SqliteConnection from, string copy)
    {
        using var to = Connect(copy, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        SqliteFile.Do(to, "PRAGMA journal_mode=DELETE"); // a copy is one file
    }

    private static void DemandDatabase(string path)
    {
        if (!File.Exists(path))
        {
            throw new StateUnavailableException(StateTrouble.Unreachable, $"there is no file {path}; name one that is there");
        }
    }

    /// <summary>Holds a database that no worker holds, so that it is closed in order afterwards.</summary>
    private static SqliteHold? TryHold(string database)
    {
        try
        {
            return SqliteHold.Take(database);
        }
        catch (StateUnavailableException held) when (held.Trouble == StateTrouble.Locked)
        {
            return null;
        }
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection($"{SqliteFile.ConnectionString(path, mode)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Within(string path, Action act)
    {
        try
        {
            act();
        }
        catch (SqliteException error)
        {
            throw SqliteTroubles.Of(error, path);
        }
    }
}
