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

        var operations = live.Select(job => job.Operation).Distinct().ToList();
        Tell(operations, DatabaseStepKind.Begin, watch.Before);
        Do($"PRAGMA synchronous={(live.Any(job => job.Durability == Durability.Machine) ? "FULL" : "NORMAL")}");
        using var transaction = connection.BeginTransaction(deferred: false);
        var written = live.Where(job => IsWritten(job, transaction)).ToList();
        Tell(operations, DatabaseStepKind.Commit, watch.Before);
        transaction.Commit();
        Tell(operations, DatabaseStepKind.Commit, watch.After);
        written.ForEach(job => job.Complete());
    }

    private static void Tell(List<string> operations, DatabaseStepKind kind, Action<DatabaseStep> tell) =>
        operations.ForEach(operation => tell(new DatabaseStep(operation, kind)));

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
