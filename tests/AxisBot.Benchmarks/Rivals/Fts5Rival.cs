using AxisBot.Knowledge.Text;
using Microsoft.Data.Sqlite;

namespace AxisBot.Benchmarks.Rivals;

/// <summary>
/// The rival of our index: SQLite's FTS5 in memory. It gets what is fastest for it: no copy of the text (content=''), no
/// journal, one transaction, room to build in memory, one prepared command. It keeps the default detail=full because
/// without it bm25() has to look further, and the default tokenizer because porter makes it slower.
/// </summary>
internal sealed class Fts5Rival : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _query;
    private readonly SqliteParameter _count;

    public static string Extra = Environment.GetEnvironmentVariable("FTS_EXTRA") ?? "";
    public static string Config = Environment.GetEnvironmentVariable("FTS_CONFIG") ?? "";
    public static string Order = Environment.GetEnvironmentVariable("FTS_ORDER") ?? "rank";

    public Fts5Rival(IEnumerable<string> paragraphs)
    {
        _connection.Open();
        Execute("pragma journal_mode = off");
        Execute($"create virtual table p using fts5(text, content=''{Extra})");
        if (Config != "") Execute(Config);
        Fill(paragraphs);
        _search = _connection.CreateCommand();
        _search.CommandText = $"select rowid from p where p match $query order by {Order} limit $count";
        _query = _search.Parameters.Add("$query", SqliteType.Text);
        _count = _search.Parameters.Add("$count", SqliteType.Integer);
        _search.Prepare();
    }

    public void Optimize() => Execute("insert into p(p) values ('optimize')");

    /// <summary>The words of a question as FTS5 wants them: quoted, any of them.</summary>
    public static string Query(string question) =>
        string.Join(" OR ", Tokenizer.Tokenize(question).Where(token => token.IsTerm).Select(token => $"\"{token.Span.In(question)}\"").Distinct());

    public List<int> Search(string query, int count)
    {
        _query.Value = query;
        _count.Value = count;
        var found = new List<int>(count);
        using var rows = _search.ExecuteReader();
        while (rows.Read())
        {
            found.Add(rows.GetInt32(0));
        }

        return found;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Fill(IEnumerable<string> paragraphs)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into p(rowid, text) values ($row, $text)";
        var row = insert.Parameters.Add("$row", SqliteType.Integer);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        insert.Prepare();
        var next = 0;
        foreach (var paragraph in paragraphs)
        {
            row.Value = next++;
            text.Value = paragraph;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
