using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Articles;

/// <summary>The cells of a table row, and what the table's head says of their columns.</summary>
/// <param name="Cells">Where the cells stand in the row's clean text.</param>
/// <param name="Columns">The head of each column; empty where the table has none. May be shorter than the row.</param>
/// <param name="IsHead">Whether it is the head of the table itself.</param>
public sealed record TableRow(IReadOnlyList<TextSpan> Cells, IReadOnlyList<string> Columns, bool IsHead = false)
{
    /// <summary>Number of the cell that holds <paramref name="span"/>; -1 where none does.</summary>
    public int CellOf(TextSpan span)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Contains(span))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The head of a column; empty where it has none.</summary>
    public string ColumnOf(int cell) => cell >= 0 && cell < Columns.Count ? Columns[cell] : "";
}
