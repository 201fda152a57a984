using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;
using Microsoft.Data.Sqlite;

namespace AxisBot.Benchmarks.Rivals;

/// <summary>
/// The rival of our index: SQLite's FTS5 in memory. It gets what is fastest for it: no copy of the text (content=''), no
/// journal, one transaction, one merged segment (optimize), one prepared command, and no common words in its queries, as
/// ours has none. It keeps detail=full, without which bm25() has to look further, and a tokenizer that does not stem,
/// since stemming makes it slower; for the comparison of ranking it may stem.
/// </summary>
internal sealed class Fts5Rival : IDisposable
{
    private const string Create = "create virtual table p using fts5(text, content='')";
    private const string CreateStemming = "create virtual table p using fts5(text, content='', tokenize='porter unicode61')";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _query;
    private readonly SqliteParameter _count;

    public Fts5Rival(IEnumerable<string> paragraphs, bool stems = false)
    {
        _connection.Open();
        Execute(new SqliteCommand("pragma journal_mode = off", _connection));
        Execute(stems ? new SqliteCommand(CreateStemming, _connection) : new SqliteCommand(Create, _connection));
        Fill(paragraphs);
        _search = new SqliteCommand("select rowid from p where p match $query order by rank limit $count", _connection);
        _query = _search.Parameters.Add("$query", SqliteType.Text);
        _count = _search.Parameters.Add("$count", SqliteType.Integer);
        _search.Prepare();
    }

    /// <summary>Bytes of its pages.</summary>
    public long Size
    {
        get
        {
            using var size = new SqliteCommand("select page_count * page_size from pragma_page_count, pragma_page_size", _connection);
            return (long)size.ExecuteScalar()!;
        }
    }

    /// <summary>The words of a question as FTS5 wants them: quoted, any of them.</summary>
    public static string AllWords(string question) => Query(question, _ => true);

    /// <summary>The same without the common words that our index leaves out.</summary>
    public static string TellingWords(string question) => Query(question, token => !IndexTerm.IsCommon(token.Text));

    /// <summary>Merges what was built in parts, so that each word is looked up once.</summary>
    public void Optimize() => Execute(new SqliteCommand("insert into p(p) values ('optimize')", _connection));

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

    private static string Query(string question, Func<Token, bool> wanted) => string.Join(" OR ", Tokenizer.Tokenize(question)
        .Where(token => token.IsTerm && wanted(token))
        .Select(token => $"\"{token.Span.In(question)}\"")
        .Distinct(StringComparer.OrdinalIgnoreCase));

    private static void Execute(SqliteCommand command)
    {
        using (command)
        {
            command.ExecuteNonQuery();
        }
    }

    private void Fill(IEnumerable<string> paragraphs)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = new SqliteCommand("insert into p(rowid, text) values ($row, $text)", _connection, transaction);
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
}
