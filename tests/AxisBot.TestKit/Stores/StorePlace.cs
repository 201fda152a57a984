namespace AxisBot.TestKit.Stores;

/// <summary>A place for one store, empty at first: a file in a folder of its own, or a database of the common server.</summary>
public sealed class StorePlace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-store-").FullName;

    private StorePlace(string? postgres) => Postgres = postgres;

    /// <summary>The file of SQLite.</summary>
    public string Path => System.IO.Path.Combine(_folder, "axisbot.db");

    /// <summary>The folder of the file.</summary>
    public string Folder => _folder;

    /// <summary>How the database of PostgreSQL is reached; null where it is a file.</summary>
    public string? Postgres { get; }

    /// <summary>The environment variables that lead a worker there.</summary>
    public IReadOnlyDictionary<string, string> Variables => Postgres is null
        ? new Dictionary<string, string> { ["AXISBOT_Storage__Path"] = Path }
        : new Dictionary<string, string> { ["AXISBOT_Storage__Postgres"] = Postgres };

    /// <summary>Makes one.</summary>
    public static async Task<StorePlace> NewAsync(StoreKind kind) => new(
        kind == StoreKind.Sqlite ? null : await (await PostgresServer.CommonAsync().ConfigureAwait(false)).NewDatabaseAsync().ConfigureAwait(false));

    /// <summary>Leaves a copy of the file behind, for whoever wants to find out what went wrong.</summary>
    /// <returns>Where.</returns>
    public string LeaveCopy()
    {
        var copy = Directory.CreateTempSubdirectory("axisbot-left-").FullName;
        foreach (var file in Directory.GetFiles(_folder))
        {
            File.Copy(file, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
