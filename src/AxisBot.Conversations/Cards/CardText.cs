using System.Text;
using AxisBot.Conversations.Charts;

namespace AxisBot.Conversations.Cards;

/// <summary>Writes a card as plain text that says all of it: for screen readers, notifications and consoles.</summary>
public static class CardText
{
    private const string Gap = "  ";
    private const string NewLine = "\n";

    /// <summary>The text, without its buttons; lines end with "\n", and the last one with none.</summary>
    public static string Write(Card card) => string.Join(NewLine + NewLine, Parts(card).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(Card card)
    {
        yield return card.Title is null ? "" : SafeText.OneLine(card.Title);
        yield return SafeText.OneLine(card.Mark is null ? card.Lead.Marked : $"{card.Mark.Word}: {card.Lead.Marked}");
        yield return string.Join(NewLine, card.Lines.Select(line => SafeText.OneLine(line.Marked)));
        yield return Aligned([.. card.Fields.Select(field => (IReadOnlyList<string>)[field.Name, field.Value])], "");
        yield return card.Chart is null ? "" : Section(card.Chart.Caption, string.Join(NewLine, TextBars.Of(card.Chart).Select(line => Gap + line)));
        foreach (var table in card.Tables)
        {
            yield return Section(table.Title, Aligned([table.Columns, .. table.Rows], Gap));
        }

        yield return card.Sources.Count == 0 ? "" : Section(SourceWords.TitleOf(card), string.Join(NewLine, card.Sources.Select(source => Written(source, card))));
        yield return SafeText.OneLine(card.Note ?? "");
    }

    private static string Section(string title, string content) => $"{SafeText.OneLine(title)}{NewLine}{content}";

    /// <summary>A source: number, place and title, and below it the words, whose they are, and where they are shown.</summary>
    private static string Written(CardSource source, Card card)
    {
        var link = source.Link is null ? "" : $"{NewLine}{Gap}{Gap}{Gap}{source.Link.AbsoluteUri}";
        return $"{Gap}{SourceWords.HeadingOf(source)}{NewLine}{Gap}{Gap}{Gap}{SourceWords.QuotationOf(source, card)}{link}";
    }

    /// <summary>Rows with their cells below one another; the last cell of a row may run on.</summary>
    private static string Aligned(IReadOnlyList<IReadOnlyList<string>> rows, string indent)
    {
        var safe = rows.Select(row => row.Select(SafeText.OneLine).ToList()).ToList();
        var widths = Enumerable.Range(0, safe.Select(row => row.Count).DefaultIfEmpty().Max())
            .Select(i => safe.Where(row => i + 1 < row.Count).Select(row => row[i].Length).DefaultIfEmpty().Max()).ToList();
        var text = new StringBuilder();
        foreach (var row in safe)
        {
            var cells = row.Select((cell, i) => i + 1 < row.Count ? cell.PadRight(widths[i]) : cell);
            text.Append(text.Length > 0 ? NewLine : "").Append((indent + string.Join(Gap, cells)).TrimEnd());
        }

        return text.ToString();
    }
}
