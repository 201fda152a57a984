using AxisBot.Conversations.Outages;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>The file of a database, held by this process alone for as long as it is open.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const int SecondsForOthers = 5;

    private readonly SqliteHold _hold;
    private readonly string _reading;
    private readonly string _writing;

    // As long as one connection is open, the log of the database stays beside it.
    private SqliteConnection? _keeper;
    private volatile bool _wasGone;

    /// <summary>A file that is held.</summary>
    public SqliteFile(string path, SqliteHold hold)
    {
        Path = path;
        _hold = hold;
        _reading = ConnectionString(path, SqliteOpenMode.ReadWrite);
        _writing = $"{_reading};Pooling=False";
        _keeper = Open(_writing);
        Ask(_keeper, "SELECT COUNT(*) FROM schema_version");
        hold.NoteOpen();
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>How a file is reached.</summary>
    public static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        DefaultTimeout = SecondsForOthers,
    }.ToString();

    /// <summary>An open connection.</summary>
    public SqliteConnection Connect() => Open(_reading);

    /// <summary>An open connection that leaves nothing behind of what it deletes.</summary>
    public SqliteConnection ConnectToWrite()
    {
        var connection = Open(_writing);
        Do(connection, "PRAGMA secure_delete=ON");
        return connection;
    }

    /// <summary>Demands that the file is where it was: SQLite would go on with a file that has no name any more.</summary>
    /// <exception cref="StateUnavailableException">It is not.</exception>
    public void DemandThere()
    {
        if (!File.Exists(Path))
        {
            _wasGone = true;
            throw SqliteTroubles.Gone(Path);
        }

        if (_wasGone)
        {
            ForgetConnections();
            _keeper?.Dispose();
            _keeper = Open(_writing);
            Ask(_keeper, "SELECT COUNT(*) FROM schema_version");
            _wasGone = false;
        }
    }

    /// <summary>Closes the connections that nobody uses: the file may be another by now.</summary>
    public void ForgetConnections()
    {
        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Carries a statement out.</summary>
    public static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Reads one value.</summary>
    public static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hold.NoteClosing();
        ForgetConnections();
        _keeper?.Dispose();
        _hold.Dispose();
    }

    private static SqliteConnection Open(string text)
    {
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
