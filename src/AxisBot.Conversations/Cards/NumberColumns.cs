namespace AxisBot.Conversations.Cards;

/// <summary>Tells the columns of numbers, which stand to the right.</summary>
public static class NumberColumns
{
    private const int LongestFigure = 40;
    private const int MostWordsBefore = 2;

    /// <summary>The heads of the columns that hold numbers which are names rather than sizes.</summary>
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase) { "period", "when", "published", "source", "place", "file", "¶", "no." };

    /// <summary>Whether a column holds short figures and hardly anything else.</summary>
    public static bool IsOne(CardTable table, int column)
    {
        if (column < table.Columns.Count && Named.Contains(table.Columns[column]))
        {
            return false;
        }

        var cells = table.Rows.Where(row => column < row.Count && row[column].Length > 0).Select(row => row[column]).ToList();
        return cells.Count > 0 && cells.Count(IsFigure) * 2 > cells.Count;
    }

    /// <summary>A time is a name rather than a number: "2021" does not stand to the right.</summary>
    private static bool IsFigure(string cell) => cell.Length <= LongestFigure && cell.Any(char.IsDigit) && HasFewWordsBefore(cell) && !cell.All(c => char.IsDigit(c) || c is '-' or '.' or '/' or 'Q' or 'H')
        || cell.All(char.IsDigit) && cell.Length is not 4;

    /// <summary>A hedge may stand before a number; what has more before it is a sentence, a place or a topic with its year.</summary>
    private static bool HasFewWordsBefore(string cell)
    {
        var before = cell.TakeWhile(c => !char.IsDigit(c)).ToArray().AsSpan();
        return before.Count(' ') <= MostWordsBefore && !before.ContainsAny(",:;¶[");
    }
}
