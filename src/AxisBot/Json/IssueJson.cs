using System.Globalization;
using System.Text.Json;
using AxisBot.Conversations.Digests;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Json;

/// <summary>Writes an issue of the digest as one line of JSON.</summary>
internal static class IssueJson
{
    /// <summary>The line.</summary>
    public static string Of(DigestIssue issue) => JsonLine.Object(json =>
    {
        json.WriteString("day", issue.Day.ToString("O", CultureInfo.InvariantCulture));
        json.WritePropertyName("figure");
        Write(json, issue.Fact?.Figure);
        json.WritePropertyName("disagreement");
        Write(json, issue.Disagreement);
        Write(json, "trend", issue.Trend?.Series ?? []);
        json.WriteString("question", issue.Question?.Text);
    });

    private static void Write(Utf8JsonWriter json, Disagreement? disagreement)
    {
        if (disagreement is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", disagreement.KindName);
        json.WriteString("topic", disagreement.Topic);
        Write(json, "figures", disagreement.Figures);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Figure> figures)
    {
        json.WriteStartArray(name);
        foreach (var figure in figures)
        {
            Write(json, figure);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Figure? figure)
    {
        if (figure is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        FigureJson.Write(json, figure);
        json.WriteEndObject();
    }
}
