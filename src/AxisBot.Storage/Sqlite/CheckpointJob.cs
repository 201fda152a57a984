using System.Globalization;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>Brings all that was written into the file itself, and empties the log.</summary>
internal sealed class CheckpointJob(CancellationToken cancellation) : WriteJob("checkpoint", Durability.Machine, cancellation)
{
    private const string Patience = "PRAGMA busy_timeout=2000";

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Run(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Patience;
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            Complete();
        }
        else
        {
            Fail(new StateUnavailableException(StateTrouble.Locked, "another program reads the database, and what was deleted is in its log until that ends"));
        }
    }

    public override void Run(Session session) => throw new InvalidOperationException("A checkpoint is in no transaction.");

    public override void Complete() => _done.TrySetResult();

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
