using AxisBot.Answering.Answers;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>What came first when a question of the set was asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsAnswerable">Whether its article was in the library; where it was taken out, nothing can be right.</param>
/// <param name="File">The article of the first citation; null where nothing was found.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Confidence">How sure the answer was.</param>
/// <param name="IsWithheld">Whether it was refused, and this is only the nearest.</param>
internal sealed record SquadAnswer(
    SquadQuestion Question, bool IsAnswerable, string? File, int Paragraph, string Sentence, double Confidence, bool IsWithheld = false)
{
    public bool IsRightParagraph => IsAnswerable && File == Question.File && Paragraph == Question.Paragraph;

    public bool IsRight => IsRightParagraph && Question.IsIn(Sentence);

    public static SquadAnswer Of(SquadQuestion question, bool isAnswerable, RankedSentence? first, double confidence) =>
        Of(question, isAnswerable, first is null ? null : Citation.Of(first.Sentence), confidence, isWithheld: false);

    /// <summary>For a refusal the nearest, as the scorer of the set takes it.</summary>
    public static SquadAnswer Of(SquadQuestion question, bool isAnswerable, Outcome outcome)
    {
        var citations = outcome is Refusal refusal ? refusal.Nearest?.Citations ?? [] : outcome.Citations;
        return Of(question, isAnswerable, citations is [var first, ..] ? first : null, outcome.Confidence, outcome is Refusal);
    }

    private static SquadAnswer Of(SquadQuestion question, bool isAnswerable, Citation? cited, double confidence, bool isWithheld) =>
        new(question, isAnswerable, cited?.File, cited?.Number ?? 0, cited?.Quote ?? "", confidence, isWithheld);
}
