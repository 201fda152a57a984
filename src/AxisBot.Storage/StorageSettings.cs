using Npgsql;

namespace AxisBot.Storage;

/// <summary>Where state is kept.</summary>
public sealed record StorageSettings
{
    /// <summary>The file of SQLite; it is made where it is not there.</summary>
    public string Path { get; init; } = "";

    /// <summary>The connection string of PostgreSQL, which several workers share; null for SQLite. It holds a password: it is never shown or logged.</summary>
    public string? Postgres { get; init; }

    /// <summary>What is wrong with a connection string of PostgreSQL, to stand behind it; null where nothing is.</summary>
    public static string? FaultInPostgres(string text)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(parts.Host) ? "names no host" : string.IsNullOrEmpty(parts.Database) ? "names no database" : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return "is no connection string";
        }
    }

    /// <summary>Whether leases go by the clock of the PostgreSQL server; otherwise by that of this machine.</summary>
    public bool UsesServerClock { get; init; } = true;
}
