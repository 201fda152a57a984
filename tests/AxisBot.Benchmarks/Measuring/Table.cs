namespace AxisBot.Benchmarks.Measuring;

/// <summary>A table in Markdown, its columns drawn wide enough to be read as it is. All but the first are set to the right.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public Table Row(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    public void Print(TextWriter output, string title)
    {
        var widths = heads.Select((head, i) => _rows.Select(row => row[i].Length).Append(head.Length).Append(3).Max()).ToArray();
        output.WriteLine();
        output.WriteLine($"**{title}**");
        output.WriteLine();
        output.WriteLine(Line(heads, widths));
        output.WriteLine($"|{string.Join('|', widths.Select((width, i) => i == 0 ? $":{new string('-', width + 1)}" : $"{new string('-', width + 1)}:"))}|");
        foreach (var row in _rows)
        {
            output.WriteLine(Line(row, widths));
        }

        output.WriteLine();
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))} |";
}
