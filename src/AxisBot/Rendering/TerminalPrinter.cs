using Spectre.Console;
using Spectre.Console.Rendering;

namespace AxisBot.Rendering;

/// <summary>Prints pages for somebody at a terminal.</summary>
internal sealed class TerminalPrinter : IPrinter
{
    private const int WidestText = 100;
    private const int Indent = 2;
    private const int BetweenColumns = 3;
    private const char BarCharacter = '█';

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Titled = new(Color.Teal);

    private readonly IAnsiConsole _console;
    private readonly int _width;

    public TerminalPrinter(TextWriter writer, int width, bool isColoured)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = isColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        _width = width;
    }

    public void Print(Page page)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (i > 0)
            {
                _console.WriteLine();
            }

            _console.Profile.Width = HasTable(page.Blocks[i]) ? _width : Math.Min(_width, WidestText);
            _console.Write(new Rows(Rendered(page.Blocks[i])));
        }
    }

    private IRenderable Rendered(Block block) => block switch
    {
        Lead lead => Paragraph(lead),
        Prose prose => new Text(prose.Text),
        Section section => new Rows(new Text(section.Title, Titled), new Padder(Rendered(section.Content), new Padding(Indent, 0, 0, 0))),
        Sections sections => new Rows(sections.Parts.Select(Rendered)),
        Fields fields => Columns([.. fields.Entries.Select(entry => (IRenderable[])[new Text(entry.Name, Dim), new Text(entry.Value)])]),
        Listing listing => new Rows(listing.Items.Select(item => new Text(item))),
        Sources sources => new Rows(sources.Lines.Select(Source)),
        Table table => WidthOf(table) <= _width ? Drawn(table) : Entries(table),
        Bars bars => Drawn(bars),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };

    private static Paragraph Paragraph(Lead lead)
    {
        var paragraph = new Paragraph();
        if (lead.Mark is { } mark)
        {
            paragraph.Append($"{mark.Word}: ", new Style(ColorOf(mark.Tone), decoration: Decoration.Bold));
        }

        return paragraph.Append(lead.Text, Bold);
    }

    private static Rows Source(SourceLine line) => new(
        new Text(line.Heading, Bold),
        new Padder(new Text(line.Quotation), new Padding(2 * Indent, 0, 0, 0)));

    private static Color ColorOf(Tone tone) => tone switch
    {
        Tone.Good => Color.Green,
        Tone.Bad => Color.Red,
        _ => Color.Yellow,
    };

    /// <summary>A table may take the whole width; text is no wider than eyes like to follow.</summary>
    private static bool HasTable(Block block) => block is Table || (block is Section section && HasTable(section.Content));

    private static Grid Columns(IReadOnlyList<IRenderable[]> rows)
    {
        var grid = new Grid();
        for (var i = 0; i < rows[0].Length; i++)
        {
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0), NoWrap = i + 1 < rows[0].Length });
        }

        foreach (var row in rows)
        {
            grid.AddRow(row);
        }

        return grid;
    }

    /// <summary>Bars that leave room for their names and values.</summary>
    private Grid Drawn(Bars bars)
    {
        var room = _width - (Indent * 4) - bars.Lines.Max(bar => bar.Name.Length) - bars.Lines.Max(bar => bar.Text.Length);
        var longest = Math.Clamp(room, 1, Bar.Longest);
        return Columns([.. bars.Lines.Select(bar => (IRenderable[])
            [new Text(bar.Name), new Text(bar.Draw(BarCharacter, longest), Titled), new Text(bar.Text, Bold)])]);
    }

    private static Spectre.Console.Table Drawn(Table table)
    {
        var drawn = new Spectre.Console.Table { Border = TableBorder.Simple, BorderStyle = Dim };
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(new Text(column, Bold)));
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select(cell => new Text(cell)));
        }

        return drawn;
    }

    private static int WidthOf(Table table) => Indent + BetweenColumns + Enumerable.Range(0, table.Columns.Count)
        .Sum(column => BetweenColumns + table.Rows.Select(row => row[column]).Append(table.Columns[column]).Max(cell => cell.GetCellWidth()));

    /// <summary>A table where there is no room for one: its rows as entries.</summary>
    private static Rows Entries(Table table) => new(table.Rows.Select(row => new Rows(
        new Text(row[0], Bold),
        new Padder(new Text(string.Join(" · ", row.Skip(1).Where(cell => cell.Length > 0))), new Padding(Indent, 0, 0, 0)))));
}
