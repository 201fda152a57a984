namespace AxisBot.Storage.Databases;

/// <summary>What a database writes differently from the other.</summary>
/// <param name="Sequence">The type of a column that numbers rows as they come.</param>
/// <param name="Bytes">The type of a column of bytes.</param>
/// <param name="SkipsLocked">What makes a query lock its row and pass over rows that others have locked; may be empty.</param>
internal sealed record SqlDialect(string Sequence, string Bytes, string SkipsLocked)
{
    public static readonly SqlDialect Sqlite = new("INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB", "");

    public static readonly SqlDialect Postgres = new("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA", "FOR UPDATE OF item SKIP LOCKED");
}
