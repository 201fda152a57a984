using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Gathers the cells of a table row into one clean text, " | " between them.</summary>
internal sealed class RowText(string original)
{
    private readonly CleanText.Builder _clean = new(original);
    private readonly List<(int Start, int End)> _cells = [];
    private int _cellStart = -1;

    public static (CleanText Clean, IReadOnlyList<TextSpan> Cells) Split(string line, char separator)
    {
        var row = new RowText(line);
        var inner = line.AsSpan().Trim(separator);
        var start = line.Length - line.AsSpan().TrimStart(separator).Length;
        row.BeginCell(start);
        for (var i = start; i < start + inner.Length; i++)
        {
            if (line[i] == separator)
            {
                row.EndCell();
                row.BeginCell(i);
            }
            else
            {
                row.Add(i);
            }
        }

        row.EndCell();
        return row.Build();
    }

    public void BeginCell(int offset)
    {
        if (_cells.Count > 0)
        {
            _clean.AppendSpace(offset);
            _clean.Append('|', offset);
            _clean.AppendSpace(offset);
        }

        _cellStart = _clean.Length;
    }

    public void Add(int index)
    {
        if (_clean.Length > _cellStart || !char.IsWhiteSpace(original[index]))
        {
            TextCleaner.Add(_clean, original, index);
        }
    }

    public void Add(char c, int offset)
    {
        if (c != ' ' || _clean.Length > _cellStart)
        {
            _clean.Append(c, offset);
        }
    }

    public void EndCell() => _cells.Add((_cellStart, _clean.Length));

    public (CleanText Clean, IReadOnlyList<TextSpan> Cells) Build()
    {
        var clean = _clean.Build();
        return (clean, [.. _cells.Select(cell => Trimmed(clean.Value, cell.Start, cell.End))]);
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        start = Math.Min(start, text.Length);
        end = Math.Min(end, text.Length);
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return TextSpan.Between(start, end);
    }
}
