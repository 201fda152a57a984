namespace AxisBot.Storage.Databases;

/// <summary>How sure a write must be before it is said to be done.</summary>
internal enum Durability
{
    /// <summary>It survives the death of the process.</summary>
    Process,

    /// <summary>It survives the death of the machine: somebody is told that they need not say it again.</summary>
    Machine,
}

/// <summary>A database, with everything in it that SQLite and PostgreSQL do differently.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>How messages name it.</summary>
    string Name { get; }

    /// <summary>What it writes differently.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Reads, without keeping anybody from writing.</summary>
    /// <param name="operation">The name of what is done, for watchers and messages.</param>
    /// <param name="read">Reads.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <exception cref="Conversations.Outages.StateUnavailableException">It cannot be read now.</exception>
    Task<T> ReadAsync<T>(string operation, Func<Session, Task<T>> read, CancellationToken cancellation);

    /// <summary>
    /// Writes in one transaction. It may be done more than once where its outcome was lost on the way, so that what it does must be the
    /// same when it is done twice.
    /// </summary>
    /// <param name="operation">The name of what is done, for watchers and messages.</param>
    /// <param name="write">Writes; what it throws undoes it.</param>
    /// <param name="durability">How sure it must be.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <exception cref="Conversations.Outages.StateUnavailableException">It cannot be written now.</exception>
    Task<T> WriteAsync<T>(string operation, Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation);

    /// <summary>
    /// Really removes what was deleted, so that its bytes are in no file of the database. A table that somebody reads for long, as a
    /// backup does, is left for the next call.
    /// </summary>
    /// <param name="tables">The tables from which was deleted; may be none.</param>
    /// <param name="cancellation">Told to give up.</param>
    Task ShredAsync(IReadOnlyList<string> tables, CancellationToken cancellation);
}
