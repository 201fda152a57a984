using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Sqlite;

/// <summary>Something to write, in the queue of the one who writes.</summary>
internal abstract class WriteJob(string operation, Durability durability, CancellationToken cancellation)
{
    public string Operation => operation;

    public Durability Durability => durability;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Writes, within a transaction that is not kept yet.</summary>
    public abstract void Run(Session session);

    /// <summary>It is kept.</summary>
    public abstract void Complete();

    /// <summary>It is not.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>Something to write that gives something back.</summary>
internal sealed class WriteJob<T>(string operation, Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation)
    : WriteJob(operation, durability, cancellation)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Done => _done.Task;

    // SQLite does everything at once: the task is over when it comes back.
    public override void Run(Session session) => _value = write(session).GetAwaiter().GetResult();

    public override void Complete() => _done.TrySetResult(_value!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
