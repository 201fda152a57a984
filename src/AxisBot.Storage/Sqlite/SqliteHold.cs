using System.Text;
using AxisBot.Conversations.Outages;

namespace AxisBot.Storage.Sqlite;

/// <summary>
/// Holds the file of a database for one process, by a lock on a file beside it that ends with the process. In that file stands
/// whether the database was closed in order, so that the loss of its log is seen.
/// </summary>
internal sealed class SqliteHold : IDisposable
{
    private const string Open = "open\n";
    private const string Closing = "closing\n";
    private const string Closed = "closed\n";

    private readonly FileStream _lock;
    private bool _isNoted;

    private SqliteHold(FileStream file, bool wasLeftOpen) => (_lock, WasLeftOpen) = (file, wasLeftOpen);

    /// <summary>Whether the process before this one ended without closing the database.</summary>
    public bool WasLeftOpen { get; }

    /// <summary>The file beside a database.</summary>
    public static string PathFor(string database) => $"{database}.lock";

    /// <summary>Takes hold of a database.</summary>
    /// <exception cref="StateUnavailableException">Another process has it, or the folder cannot be written.</exception>
    public static SqliteHold Take(string database)
    {
        try
        {
            var file = new FileStream(PathFor(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new SqliteHold(file, Read(file) == Open);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StateUnavailableException(StateTrouble.ReadOnly, $"{PathFor(database)} cannot be written; let this user write its folder", error);
        }
        catch (IOException error) when (File.Exists(PathFor(database)))
        {
            throw new StateUnavailableException(StateTrouble.Locked, $"{database} is used by another AxisBot; end that, or let several workers share PostgreSQL", error);
        }
        catch (IOException error)
        {
            throw new StateUnavailableException(StateTrouble.Unreachable, $"{PathFor(database)} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Notes that the database is open, and its log beside it.</summary>
    public void NoteOpen() => Write(Open);

    /// <summary>Notes that the database is being opened or closed in order: its log comes or goes away now.</summary>
    public void NoteClosing() => TryWrite(Closing);

    /// <summary>Lets go, and notes that everything was closed, if anything was open: what was found wrong stays noted.</summary>
    public void Dispose()
    {
        if (_isNoted)
        {
            TryWrite(Closed);
        }

        _lock.Dispose();
    }

    private void TryWrite(string text)
    {
        try
        {
            Write(text);
        }
        catch (IOException)
        {
            // Without the note, the next start looks more closely.
        }
    }

    private static string Read(FileStream file)
    {
        var bytes = new byte[Open.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(bytes, 0, count);
    }

    private void Write(string text)
    {
        _isNoted = true;
        _lock.SetLength(0);
        _lock.Position = 0;
        _lock.Write(Encoding.ASCII.GetBytes(text));
        _lock.Flush(flushToDisk: true);
    }
}
