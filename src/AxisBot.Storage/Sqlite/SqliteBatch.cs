using AxisBot.Storage.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AxisBot.Storage.Sqlite;

/// <summary>Writes jobs in one transaction; one that fails is undone by itself.</summary>
internal sealed class SqliteBatch(
    SqliteConnection connection, IReadOnlyList<WriteJob> jobs, Func<SqliteConnection, SqliteTransaction?, string, CancellationToken, Session> sessionOf, Func<Exception, Exception> fails, IDatabaseWatch watch)
{
    private const string Point = "job";

    /// <summary>Writes them, and tells each how it went. What fails as a whole throws.</summary>
    public void Write()
    {
        var live = jobs.Where(IsWanted).ToList();
        if (live.Count == 0)
        {
            return;
        }

        watch.Before(new DatabaseStep(live[0].Operation, DatabaseStepKind.Begin));
        Do($"PRAGMA synchronous={(live.Any(job => job.Durability == Durability.Machine) ? "FULL" : "NORMAL")}");
        using var transaction = connection.BeginTransaction(deferred: false);
        var written = live.Where(job => IsWritten(job, transaction)).ToList();
        var commit = new DatabaseStep(live[0].Operation, DatabaseStepKind.Commit);
        watch.Before(commit);
        transaction.Commit();
        watch.After(commit);
        written.ForEach(job => job.Complete());
    }

    private static bool IsWanted(WriteJob job)
    {
        if (job.Cancellation.IsCancellationRequested)
        {
            job.Fail(new OperationCanceledException(job.Cancellation));
            return false;
        }

        return true;
    }

    private bool IsWritten(WriteJob job, SqliteTransaction transaction)
    {
        transaction.Save(Point);
        try
        {
            job.Run(sessionOf(connection, transaction, job.Operation, job.Cancellation));
            transaction.Release(Point);
            return true;
        }
        catch (Exception failure) when (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            transaction.Rollback(Point);
            transaction.Release(Point);
            job.Fail(fails(failure));
            return false;
        }
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
