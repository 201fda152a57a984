namespace AxisBot.Rendering;

/// <summary>Prints pages for a pipe or a file: no colour, no lines drawn, nothing cut.</summary>
internal sealed class PlainPrinter(TextWriter writer) : IPrinter
{
    private const char BarCharacter = '#';
    private const string Gap = "  ";

    public void Print(Page page)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            Print(page.Blocks[i], "");
        }
    }

    private void Print(Block block, string indent)
    {
        switch (block)
        {
            case Lead lead:
                writer.WriteLine(lead.Mark is null ? $"{indent}{lead.Text}" : $"{indent}{lead.Mark.Word}: {lead.Text}");
                break;
            case Prose prose:
                writer.WriteLine($"{indent}{prose.Text}");
                break;
            case Section section:
                writer.WriteLine($"{indent}{section.Title}");
                Print(section.Content, indent + Gap);
                break;
            case Sections sections:
                foreach (var part in sections.Parts)
                {
                    Print(part, indent);
                }

                break;
            case Fields fields:
                Aligned([.. fields.Entries.Select(entry => (IReadOnlyList<string>)[entry.Name, entry.Value])], indent);
                break;
            case Listing listing:
                Aligned([.. listing.Items.Select(item => (IReadOnlyList<string>)[item])], indent);
                break;
            case Sources sources:
                Print(sources, indent);
                break;
            case Table table:
                Aligned([table.Columns, .. table.Rows], indent);
                break;
            case Bars bars:
                Aligned([.. bars.Lines.Select(bar => (IReadOnlyList<string>)[bar.Name, bar.Draw(BarCharacter), bar.Text])], indent);
                break;
        }
    }

    private void Print(Sources sources, string indent)
    {
        foreach (var line in sources.Lines)
        {
            writer.WriteLine($"{indent}{line.Heading}");
            writer.WriteLine($"{indent}{Gap}{Gap}{line.Quotation}");
        }
    }

    /// <summary>Rows with their cells below one another; the last cell of a row may run on.</summary>
    private void Aligned(IReadOnlyList<IReadOnlyList<string>> rows, string indent)
    {
        var widths = new int[rows.Max(row => row.Count)];
        foreach (var row in rows)
        {
            for (var i = 0; i + 1 < row.Count; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => i + 1 < row.Count ? cell.PadRight(widths[i]) : cell);
            writer.WriteLine((indent + string.Join(Gap, cells)).TrimEnd());
        }
    }
}
