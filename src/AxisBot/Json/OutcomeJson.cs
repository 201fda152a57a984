using System.Text.Json;
using AxisBot.Answering.Answers;
using AxisBot.Conversations.Metering;

namespace AxisBot.Json;

/// <summary>Writes an outcome as the one line of JSON by which answers are measured.</summary>
internal static class OutcomeJson
{
    private const int Decimals = 6;
    private const string Composer = "composer";

    /// <summary>The line.</summary>
    /// <param name="outcome">What came of the question.</param>
    /// <param name="id">The question's own name; null where it has none.</param>
    /// <param name="more">What else is told; null where nothing is.</param>
    public static string Of(Outcome outcome, string? id, Action<Utf8JsonWriter>? more = null) => JsonLine.Object(json =>
    {
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("answer_text", string.Join('\n', outcome.Claims.Select(claim => claim.Text)));
        json.WriteBoolean("abstained", outcome is Refusal);
        json.WriteNumber("confidence", Math.Round((decimal)outcome.Confidence, Decimals));
        Write(json, outcome.Citations);
        if (outcome.Verdict is { } verdict)
        {
            json.WriteString("verdict", NameOf(verdict));
        }

        if (outcome is Refusal { Nearest: { } nearest })
        {
            json.WriteStartObject("nearest");
            json.WriteString("text", nearest.Text);
            Write(json, nearest.Citations);
            json.WriteEndObject();
        }

        if (outcome.Receipt?.Penmanship is { } pen)
        {
            Write(json, pen);
        }

        more?.Invoke(json);
    });

    /// <summary>The name of a verdict.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Contradicted => "contradicted",
        Verdict.NotFound => "not_found",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };

    /// <summary>What a model had to do with it; only where one was asked.</summary>
    private static void Write(Utf8JsonWriter json, Penmanship pen)
    {
        json.WriteString("written_by", pen.Fault is null && pen.Written > pen.Withheld ? pen.Model : Composer);
        json.WriteNumber("withheld", pen.Withheld);
        if (pen.Fault is { } fault)
        {
            json.WriteString("model_fault", MemberName.Of(fault));
        }

        if (pen.ReadAs is { } words)
        {
            json.WriteString("read_as", words);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("file", citation.File);
            json.WriteNumber("paragraph", citation.Number);
            json.WriteString("sentence", citation.Quote);
            if (citation.Figure is { } figure)
            {
                json.WriteString("figure", figure.ValueText);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
