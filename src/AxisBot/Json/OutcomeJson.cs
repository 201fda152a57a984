using AxisBot.Answering.Answers;

namespace AxisBot.Json;

/// <summary>Writes an outcome as the one line of JSON by which answers are measured.</summary>
internal static class OutcomeJson
{
    private const int Decimals = 6;

    /// <summary>The line.</summary>
    /// <param name="outcome">What came of the question.</param>
    /// <param name="id">The question's own name; null where it has none.</param>
    /// <param name="more">What else is told; null where nothing is.</param>
    public static string Of(Outcome outcome, string? id, Action<JsonLine>? more = null) => JsonLine.Object(line =>
    {
        if (id is not null)
        {
            line.Member("id", id);
        }

        line.Member("answer_text", AnswerText(outcome))
            .Member("abstained", outcome is Refusal)
            .Member("confidence", Math.Round((decimal)outcome.Confidence, Decimals))
            .Member("citations", outcome.Citations, Write);
        if (outcome.Verdict is { } verdict)
        {
            line.Member("verdict", NameOf(verdict));
        }

        if (outcome is Refusal { Nearest: { } nearest })
        {
            line.Member("nearest", inside => inside.Member("text", nearest.Text).Member("citations", nearest.Citations, Write));
        }

        more?.Invoke(line);
    });

    /// <summary>The name of a verdict.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Contradicted => "contradicted",
        Verdict.NotFound => "not_found",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };

    private static string AnswerText(Outcome outcome) => string.Join('\n', outcome.Claims.Select(claim => claim.Text));

    private static void Write(JsonLine line, Citation citation)
    {
        line.Member("file", citation.File).Member("paragraph", citation.Number).Member("sentence", citation.Quote);
        if (citation.Figure is { } figure)
        {
            line.Member("figure", figure.ValueText);
        }
    }
}
