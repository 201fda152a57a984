using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Sqlite;
using AxisBot.Storage.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

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
            if (hold is not null)
            {
                SqliteOpening.DemandLog(database, hold);
                hold.NoteClosing();
            }

            using var from = Connect(database, SqliteOpenMode.ReadWrite);
            SqliteOpening.Demand(from, database);
            Within(copy, () => Copy(from, copy + New));
            File.Move(copy + New, copy);
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
            if (!SqliteOpening.IsOurs(from))
            {
                throw new StateUnavailableException(StateTrouble.Damaged, $"{copy} is empty and no copy of a database; name another file");
            }
        });
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        using var hold = SqliteHold.Take(database);
        var fresh = database + New;
        try
        {
            File.Copy(copy, fresh, overwrite: true);
            SettleAsync(fresh, time).GetAwaiter().GetResult();
            foreach (var file in Beside)
            {
                File.Delete(database + file);
            }

            File.Move(fresh, database, overwrite: true);
            hold.NoteClosing();
        }
        catch (StateUnavailableException failure)
        {
            throw new StateUnavailableException(failure.Trouble, failure.Message.Replace(fresh, copy, StringComparison.Ordinal), failure);
        }
        finally
        {
            foreach (var file in Beside.Append("").Select(end => fresh + end).Append(SqliteHold.PathFor(fresh)))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>
    /// Brings a copy to what this program knows. What was due when it was made may have been posted since: of replies that is found out
    /// before they are posted, and the first issue of a digest is one that becomes due after this.
    /// </summary>
    private static async Task SettleAsync(string path, TimeProvider time)
    {
        await using var store = await Store.OpenAsync(new StorageSettings { Path = path }, NullLoggerFactory.Instance, time, CancellationToken.None).ConfigureAwait(false);
        await store.Database.WriteAsync("restore.outbox", session => session.ExecuteAsync(
            "UPDATE outbox SET state = 'sending', first_intent = COALESCE(first_intent, due), last_intent = COALESCE(last_intent, due) WHERE state = 'due'"), Durability.Machine, CancellationToken.None).ConfigureAwait(false);
        var subscriptions = new SubscriptionStore(store.Database);
        foreach (var subscription in await subscriptions.AllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await subscriptions.KeepAsync(subscription with { Since = time.GetUtcNow() }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Copy(SqliteConnection from, string copy)
    {
        if (File.Exists(copy))
        {
            File.Delete(copy);
        }

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
