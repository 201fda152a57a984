using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;

namespace AxisBot.Answering.Composing;

/// <summary>Answers with the sentence that surely answers, where it tells in words what no figure of the ledger tells.</summary>
internal static class SureSentence
{
    private const double LeastConfidence = 0.6;
    private const double Discount = 0.9;

    /// <summary>The sentence as an answer; null where none is sure, or the surest does not tell what was asked for.</summary>
    /// <param name="findings">The sentences that were found, the best first.</param>
    /// <param name="tells">Whether a sentence tells what was asked for.</param>
    /// <param name="remark">What the reasons say before the confidence.</param>
    public static CitedAnswer? Compose(IReadOnlyList<SentenceFinding> findings, Func<SentenceFinding, bool> tells, string remark = "") =>
        findings is [{ MissingParty: null, Confidence: >= LeastConfidence } best, ..] && tells(best)
            ? new CitedAnswer
            {
                Claims = [Quotation.Of(best.Sentence)],
                Confidence = best.Confidence * Discount,
                Reasons = [$"{best.Sentence.Paragraph}: {remark}confidence {best.Confidence:F2}"],
            }
            : null;
}
