namespace AxisBot.Storage.Databases;

/// <summary>What a database writes differently from the other.</summary>
/// <param name="Sequence">The type of a column that numbers rows as they come.</param>
/// <param name="Bytes">The type of a column of bytes.</param>
/// <param name="In">What stands before a list of values that a column is one of.</param>
/// <param name="NotIn">What stands before a list of values that a column is none of.</param>
/// <param name="End">What stands behind such a list.</param>
/// <param name="SkipsLocked">What makes a query lock its row and pass over rows that others have locked; may be empty.</param>
internal sealed record SqlDialect(string Sequence, string Bytes, string In, string NotIn, string End, string SkipsLocked)
{
    private const string InWord = "[in]";
    private const string NotInWord = "[not in]";
    private const string EndWord = "[end]";

    public static readonly SqlDialect Sqlite = new("INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB", "IN ", "NOT IN ", "", "");

    public static readonly SqlDialect Postgres = new("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA", "= ANY(", "<> ALL(", ")", "FOR UPDATE OF item SKIP LOCKED");

    /// <summary>A query with "column [in]@list[end]" and "column [not in]@list[end]" as this database wants it.</summary>
    public string Of(string sql) => sql
        .Replace(InWord, In, StringComparison.Ordinal)
        .Replace(NotInWord, NotIn, StringComparison.Ordinal)
        .Replace(EndWord, End, StringComparison.Ordinal);
}
