using System.Globalization;
using System.Text;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>Figures as a file for a spreadsheet (RFC 4180).</summary>
internal static class FigureCsv
{
    private const string Head = "figure,value,unit,kind,parties,measure,period,attribution,file,paragraph,verbatim,sentence";

    /// <summary>The signs with which a spreadsheet takes a cell for a formula.</summary>
    private const string Formula = "=+-@\t\r";

    public static string Of(IEnumerable<Figure> figures)
    {
        var csv = new StringBuilder(Head).Append("\r\n");
        foreach (var figure in figures)
        {
            csv.AppendJoin(',', Cells(figure)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static IEnumerable<string> Cells(Figure figure) =>
    [
        Cell(figure.HedgedText),
        figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        Cell(figure.Unit),
        FigureKindNames.NameOf(figure.Kind),
        Cell(FigureWords.Parties(figure)),
        Cell(FigureText.MeasureOf(figure)),
        Cell(figure.Period?.Label),
        Cell(figure.Attribution),
        Cell(figure.Paragraph.Source.File),
        figure.Paragraph.Number.ToString(CultureInfo.InvariantCulture),
        figure.Paragraph.IsVerbatim ? "yes" : "no",
        Cell(figure.Sentence.Quote),
    ];

    private static string Cell(string? text)
    {
        var safe = string.IsNullOrEmpty(text) || !Formula.Contains(text[0], StringComparison.Ordinal) ? text ?? "" : $"'{text}";
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
