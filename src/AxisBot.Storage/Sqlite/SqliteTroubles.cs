using AxisBot.Conversations.Outages;
using Microsoft.Data.Sqlite;

namespace AxisBot.Storage.Sqlite;

/// <summary>Says in words of AxisBot what SQLite says in numbers.</summary>
internal static class SqliteTroubles
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    /// <summary>What an error means.</summary>
    public static StateUnavailableException Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or Locked => new(StateTrouble.Locked, $"{path} is held by another program; end that", error),
        ReadOnly => new(StateTrouble.ReadOnly, $"{path} may only be read; let this user write it and its folder", error),
        Full => new(StateTrouble.Full, $"there is no room left for {path}; make some on its disk", error),
        Corrupt or NotADatabase => Damaged(path, error),
        _ => new(StateTrouble.Unreachable, $"{path} cannot be read or written ({error.SqliteErrorCode}, {error.SqliteExtendedErrorCode}); look after its disk", error),
    };

    /// <summary>The file holds something that is no whole database.</summary>
    public static StateUnavailableException Damaged(string path, Exception? error = null) =>
        new(StateTrouble.Damaged, $"{path} is damaged; restore a backup (axisbot store restore FILE), or move it away to begin anew", error);

    /// <summary>The file is not where it was.</summary>
    public static StateUnavailableException Gone(string path) => new(StateTrouble.Unreachable, $"{path} is gone; put it back, or stop AxisBot to begin anew");
}
