using System.Globalization;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>The turns of phrase that answers are put together from.</summary>
public static class Phrases
{
    /// <summary>"Norland and Sudria", "Norland, Sudria and Ostvale".</summary>
    public static string Names(IEnumerable<Party> parties) => Join([.. parties.Select(party => party.NameInSentence)]);

    /// <summary>"one", "one and two", "one, two and three".</summary>
    public static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    /// <summary>A period as people write it: "April 2021", "4 February 2022", "2024".</summary>
    public static string When(Period period) => period.Grain switch
    {
        PeriodGrain.Day => period.Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodGrain.Month => period.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodGrain.Quarter => $"the {Ordinal(((period.Start.Month - 1) / 3) + 1)} quarter of {period.Start.Year}",
        PeriodGrain.Half => $"the {(period.Start.Month == 1 ? "first" : "second")} half of {period.Start.Year}",
        PeriodGrain.Span when period.End == DateOnly.MaxValue => $"{period.Start.Year} and after",
        PeriodGrain.Span when period.Start == DateOnly.MinValue => $"{period.End.Year} and before",
        PeriodGrain.Span when period.FirstYear != period.LastYear => $"{period.FirstYear} to {period.LastYear}",
        _ => period.Label,
    };

    /// <summary>The words of a sentence, of a table row with the heads of its columns.</summary>
    public static string Quote(Sentence sentence)
    {
        var text = sentence.Paragraph.Text;
        return sentence.Paragraph.Row is { Columns.Count: > 0 } row
            ? Tidy(string.Join("; ", row.Cells.Select((cell, i) => row.ColumnOf(i) is { Length: > 0 } head ? $"{head}: {cell.In(text)}" : cell.In(text))))
            : Tidy(sentence.QuotedSpan.In(text));
    }

    /// <summary>The words that state a figure; of a table row, its label and the one cell.</summary>
    public static string Quote(Figure figure)
    {
        var text = figure.Paragraph.Text;
        if (figure.Paragraph.Row is not { } row || row.CellOf(figure.Span) is not (> 0 and var cell) || row.ColumnOf(cell).Length == 0)
        {
            return Quote(figure.Sentence);
        }

        var label = row.Cells[0].In(text);
        return Tidy($"{(row.ColumnOf(0) is { Length: > 0 } head ? $"{head}: " : "")}{label}; {row.ColumnOf(cell)}: {row.Cells[cell].In(text)}");
    }

    /// <summary>The time of a figure as people write it, where its paragraph or the head of its table states it; else nothing.</summary>
    public static string? WhenStated(Figure figure)
    {
        if (figure.Period is not { } period)
        {
            return null;
        }

        var when = When(period);
        var stated = figure.Paragraph.Row is { } row ? $"{figure.Paragraph.Text} {string.Join(' ', row.Columns)}" : figure.Paragraph.Text;
        return when.Split(' ').Where(word => word.All(char.IsAsciiDigit)).All(word => stated.Contains(word, StringComparison.Ordinal)) ? when : null;
    }

    /// <summary>The time of a figure behind a space, in brackets; nothing where it is not stated.</summary>
    public static string WhenInBrackets(Figure figure) => WhenStated(figure) is { } period ? $" ({period})" : "";

    /// <summary>A text with its first letter raised.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A sentence with its first letter raised and a full stop at its end.</summary>
    public static string Tidy(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return trimmed;
        }

        var sentence = Capital(trimmed);
        return sentence[^1] is '.' or '!' or '?' or '"' or '”' or '…' or ')' or '»' ? sentence : sentence + ".";
    }

    /// <summary>What a figure measures, for the short line: "oil exports", "artillery shells".</summary>
    public static string MeasureOf(Figure figure) => MeasureNames.Joined(figure.Measures);

    /// <summary>Whether a measure so named is an amount of its own, as "oil exports" are and "oil" is not.</summary>
    public static bool IsFlow(string measure) => MeasureNames.Flows.Contains(measure[(measure.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether a measure so named runs between two: "trade", "oil exports".</summary>
    public static bool IsBetween(string measure) => measure[(measure.LastIndexOf(' ') + 1)..] is "trade" or "exports" or "imports" or "investment";

    /// <summary>What a figure measures in the article's words; a word that a heading lends is not said twice ("Trade trade").</summary>
    public static string OwnMeasureOf(Figure figure)
    {
        var words = figure.Measure.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var once = string.Join(' ', words.Where((word, i) => i == 0 || !word.Equals(words[i - 1], StringComparison.OrdinalIgnoreCase)));
        var bare = once.Trim(' ', ',', ';', ':', '.', '–', '-', '(', ')');
        return bare.Any(char.IsLetter) && (figure.Paragraph.Row is not null || !char.IsDigit(bare[0])) ? bare : "";
    }

    private static string Ordinal(int number) => number switch { 1 => "first", 2 => "second", 3 => "third", _ => "fourth" };
}
