namespace AxisBot.TestKit.Stores;

/// <summary>The databases that state is kept in.</summary>
public enum StoreKind
{
    /// <summary>A file of SQLite.</summary>
    Sqlite,

    /// <summary>A server of PostgreSQL.</summary>
    Postgres,
}
