using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Reads the rows of a table in turn and gives each the heads of its columns.</summary>
internal sealed class TableReading
{
    private IReadOnlyList<string>? _columns;

    public void End() => _columns = null;

    /// <summary>The cells of the next row; null for a line that only parts the head from the rest.</summary>
    public TableRow? Next(RawParagraph raw)
    {
        var text = raw.Clean.Value;
        var cells = raw.Cells ?? [];
        if (cells.All(cell => !cell.In(text).Any(char.IsLetterOrDigit)))
        {
            return null;
        }

        if (_columns is null)
        {
            _columns = IsHead(text, cells) ? [.. cells.Select(cell => cell.In(text))] : [];
            return new TableRow(cells, [], IsHead: _columns.Count > 0);
        }

        return new TableRow(cells, _columns);
    }

    /// <summary>A first row is the head unless a cell behind its first holds a quantity that is no year.</summary>
    private static bool IsHead(string text, IReadOnlyList<TextSpan> cells) =>
        cells.Skip(1).All(cell => !IsQuantity(cell.In(text)));

    private static bool IsQuantity(string cell)
    {
        var digits = cell.Count(char.IsAsciiDigit);
        return digits > 0 && digits * 2 > cell.Count(c => !char.IsWhiteSpace(c)) && !IsYear(cell);
    }

    private static bool IsYear(string cell) =>
        cell.Length >= 4 && cell.AsSpan(0, 4) is ['1' or '2', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
        && (cell.Length == 4 || cell[4] is '/' or '-' or '–' or ' ');
}
