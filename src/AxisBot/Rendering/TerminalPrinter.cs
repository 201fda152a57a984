using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AxisBot.Rendering;

/// <summary>Prints cards for somebody at a terminal.</summary>
internal sealed class TerminalPrinter : IPrinter
{
    private const int WidestText = 100;
    private const int Indent = 2;
    private const int BetweenColumns = 3;
    private const char BarCharacter = '█';

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Titled = new(Color.Teal);
    private static readonly Style Headed = new(Color.Teal, decoration: Decoration.Bold);

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

    public void Print(params IReadOnlyList<Card> cards)
    {
        var isFirst = true;
        foreach (var (block, isTable) in cards.SelectMany(Blocks))
        {
            if (!isFirst)
            {
                _console.WriteLine();
            }

            isFirst = false;
            _console.Profile.Width = isTable ? _width : Math.Min(_width, WidestText);
            _console.Write(new Rows(block));
        }
    }

    /// <summary>The parts of a card, between which empty lines stand. A table may take the whole width; text is no wider than eyes like to follow.</summary>
    private IEnumerable<(IRenderable Block, bool IsTable)> Blocks(Card card)
    {
        if (card.Title is { } title)
        {
            yield return (Words(title, Headed), false);
        }

        yield return (Lead(card), false);
        foreach (var line in card.Lines)
        {
            yield return (Words(line.Marked), false);
        }

        if (card.Fields.Count > 0)
        {
            yield return (Columns([.. card.Fields.Select(field => (IRenderable[])[Words(field.Name, Dim), Words(field.Value)])]), false);
        }

        if (card.Chart is { } chart)
        {
            yield return (Section(chart.Caption, Drawn(chart)), false);
        }

        foreach (var table in card.Tables)
        {
            yield return (Section(table.Title, WidthOf(table) <= _width ? Drawn(table) : Entries(table)), true);
        }

        if (card.Sources.Count > 0)
        {
            yield return (Section(SourceWords.TitleOf(card), new Rows(card.Sources.Select(source => Drawn(source, card)))), false);
        }

        if (card.Note is { } note)
        {
            yield return (Words(note, Dim), false);
        }
    }

    private static Text Words(string text, Style? style = null) => new(SafeText.OneLine(text), style);

    private static Rows Section(string title, IRenderable content) => new(Words(title, Titled), new Padder(content, new Padding(Indent, 0, 0, 0)));

    private static Paragraph Lead(Card card)
    {
        var paragraph = new Paragraph();
        if (card.Mark is { } mark)
        {
            paragraph.Append($"{mark.Word}: ", new Style(ColorOf(mark.Tone), decoration: Decoration.Bold));
        }

        return paragraph.Append(SafeText.OneLine(card.Lead.Marked), Bold);
    }

    private static Color ColorOf(CardTone tone) => tone switch
    {
        CardTone.Good => Color.Green,
        CardTone.Bad => Color.Red,
        _ => Color.Yellow,
    };

    private static Rows Drawn(CardSource source, Card card)
    {
        List<IRenderable> rows = [Words(SourceWords.HeadingOf(source), Bold), Below(SourceWords.QuotationOf(source, card))];
        if (source.Link is not null)
        {
            rows.Add(Below(source.Link.AbsoluteUri));
        }

        return new Rows(rows);
    }

    private static Padder Below(string text) => new(Words(text), new Padding(2 * Indent, 0, 0, 0));

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
    private Grid Drawn(CardChart chart)
    {
        var room = _width - (Indent * 4) - chart.Points.Max(point => point.Label.Length) - chart.Points.Max(point => point.Text.Length);
        var bars = TextBars.Draw(chart, BarCharacter, Math.Clamp(room, 2, TextBars.Longest));
        return Columns([.. bars.Select(bar => (IRenderable[])[new Text(bar.Label), new Text(bar.Bar, Titled), new Text(bar.Text, Bold)])]);
    }

    private static Table Drawn(CardTable table)
    {
        var drawn = new Table { Border = TableBorder.Simple, BorderStyle = Dim };
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(Words(column, Bold)));
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select(cell => Words(cell)));
        }

        return drawn;
    }

    private static int WidthOf(CardTable table) => Indent + BetweenColumns + Enumerable.Range(0, table.Columns.Count)
        .Sum(column => BetweenColumns + table.Rows.Select(row => row[column]).Append(table.Columns[column]).Max(cell => SafeText.OneLine(cell).GetCellWidth()));

    /// <summary>A table where there is no room for one: its rows as entries.</summary>
    private static Rows Entries(CardTable table) => new(table.Rows.Select(Entry));

    private static Rows Entry(IReadOnlyList<string> row) => string.Join(" · ", row.Skip(1).Where(cell => cell.Length > 0)) is { Length: > 0 } rest
        ? new Rows(Words(row[0], Bold), new Padder(Words(rest), new Padding(Indent, 0, 0, 0)))
        : new Rows(Words(row[0], Bold));
}
