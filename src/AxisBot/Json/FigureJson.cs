using System.Text.Json;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Json;

/// <summary>Writes a figure of the ledger as one line of JSON.</summary>
internal static class FigureJson
{
    /// <summary>Figures, one line each.</summary>
    public static void WriteAll(IEnumerable<Figure> figures, TextWriter output)
    {
        foreach (var figure in figures)
        {
            output.WriteLine(Of(figure));
        }
    }

    /// <summary>The line.</summary>
    public static string Of(Figure figure) => JsonLine.Object(json => Write(json, figure));

    /// <summary>Writes the members of a figure.</summary>
    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("file", figure.Paragraph.Source.File);
        json.WriteNumber("paragraph", figure.Paragraph.Number);
        json.WriteString("sentence", figure.Sentence.Quote);
        json.WriteString("value_text", AsWritten(figure));
        WriteValue(json, figure);
        json.WriteString("unit", figure.Unit);
        json.WriteString("kind", FigureKindNames.NameOf(figure.Kind));
        json.WriteString("hedge", figure.HedgeText?.ToLowerInvariant());
        json.WriteStrings("parties", figure.Parties.Select(party => party.Name));
        json.WriteString("measure", FigureWords.MeasureInFull(figure) is { Length: > 0 } measure ? measure : null);
        json.WriteString("period", figure.Period?.Label);
        json.WriteString("direction", NameOf(figure.Direction));
        json.WriteString("attribution", figure.Attribution);
        json.WriteString("series", figure.Series);
    }

    /// <summary>The figure in the article's words, with the hedge where it stands just before.</summary>
    private static string AsWritten(Figure figure) =>
        figure.HedgeText is { } hedge && figure.Paragraph.Text.Contains($"{hedge} {figure.ValueText}", StringComparison.Ordinal) ? $"{hedge} {figure.ValueText}" : figure.ValueText;

    /// <summary>A number; of a date the year, or what is more exact as an ISO string.</summary>
    private static void WriteValue(Utf8JsonWriter json, Figure figure)
    {
        const string name = "value";
        switch (figure)
        {
            case { Value: { } number }:
                json.WriteNumber(name, number);
                break;
            case { Kind: FigureKind.Date, Period: { Grain: PeriodGrain.Day or PeriodGrain.Month } time }:
                json.WriteString(name, time.Label);
                break;
            case { Kind: FigureKind.Date, Period: { } time }:
                json.WriteNumber(name, time.FirstYear);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }

    private static string? NameOf(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        _ => null,
    };
}
