using AxisBot.Knowledge.Figures;

namespace AxisBot.Json;

/// <summary>Writes a figure of the ledger as one line of JSON.</summary>
internal static class FigureJson
{
    /// <summary>The line.</summary>
    public static string Of(Figure figure) => JsonLine.Object(line =>
    {
        line.Member("file", figure.Paragraph.Source.File)
            .Member("paragraph", figure.Paragraph.Number)
            .Member("sentence", figure.Sentence.Quote)
            .Member("value_text", AsWritten(figure));
        WriteValue(line, figure);
        line.Member("unit", figure.Unit)
            .Member("kind", FigureKindNames.NameOf(figure.Kind))
            .Member("hedge", figure.HedgeText?.ToLowerInvariant())
            .Member("parties", figure.Parties.Select(party => party.Name))
            .Member("measure", figure.Measure.Length > 0 ? figure.Measure : null)
            .Member("period", figure.Period?.Label)
            .Member("direction", NameOf(figure.Direction))
            .Member("attribution", figure.Attribution)
            .Member("series", figure.Series);
    });

    /// <summary>The figure in the article's words, with the hedge where it stands just before.</summary>
    private static string AsWritten(Figure figure) =>
        figure.Paragraph.Text.Contains(figure.HedgedText, StringComparison.Ordinal) ? figure.HedgedText : figure.ValueText;

    /// <summary>A number; of a date the year, or what is more exact as an ISO string.</summary>
    private static void WriteValue(JsonLine line, Figure figure)
    {
        const string name = "value";
        if (figure.Value is not null || figure.Period is not { } time || figure.Kind != FigureKind.Date)
        {
            line.Member(name, figure.Value);
        }
        else if (time.Grain is PeriodGrain.Day or PeriodGrain.Month)
        {
            line.Member(name, time.Label);
        }
        else
        {
            line.Member(name, time.FirstYear);
        }
    }

    private static string? NameOf(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        _ => null,
    };
}
