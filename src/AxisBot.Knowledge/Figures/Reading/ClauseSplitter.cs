using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Cuts sentences into clauses, and clauses into the items of an enumeration.</summary>
internal static class ClauseSplitter
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "while", "whereas", "but", "although", "though", "which", "whose", "who", "where", "yet", "so", "because", "whilst",
    };

    /// <summary>The clauses of a row of tokens: parted by strong marks, and by commas before a conjunction.</summary>
    public static List<Clause> Clauses(IReadOnlyList<Token> tokens)
    {
        var clauses = new List<Clause>();
        var first = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (IsStrong(tokens, i) || (tokens[i - 1].Text == "," && Openers.Contains(tokens[i].Text)))
            {
                Add(clauses, first, i);
                first = i;
            }
        }

        Add(clauses, first, tokens.Count);
        return clauses;
    }

    /// <summary>The stretch between commas that holds a token, inside its clause; brackets do not part.</summary>
    public static Clause ItemAround(IReadOnlyList<Token> tokens, Clause clause, int token)
    {
        var first = token;
        while (first > clause.First && tokens[first - 1].Text != "," && tokens[first - 1].Text != "|")
        {
            first--;
        }

        var end = token + 1;
        while (end < clause.End && tokens[end].Text != "," && tokens[end].Text != "|")
        {
            end++;
        }

        return new Clause(first, end);
    }

    private static bool IsStrong(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is ";" or "—" or ":"
        || (tokens[i].Text == "–" && tokens[i - 1].Span.End < tokens[i].Span.Start);

    private static void Add(List<Clause> clauses, int first, int end)
    {
        if (end > first)
        {
            clauses.Add(new Clause(first, end));
        }
    }
}
