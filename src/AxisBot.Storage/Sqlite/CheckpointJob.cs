using AxisBot.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>Brings all that was written into the file itself, and empties the log.</summary>
internal sealed class CheckpointJob(CancellationToken cancellation) : WriteJob("checkpoint", Durability.Machine, cancellation)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Run(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        Complete();
    }

    public override void Run(Session session) => throw new InvalidOperationException("A checkpoint is in no transaction.");

    public override void Complete() => _done.TrySetResult();

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
