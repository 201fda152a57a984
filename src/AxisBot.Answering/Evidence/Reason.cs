using AxisBot.Knowledge.Articles;

namespace AxisBot.Answering.Evidence;

/// <summary>Finds the reason that an article gives right behind what it has told: "Because the price fell."</summary>
internal static class Reason
{
    private const int Reach = 3;

    /// <summary>The sentence that opens with "because" shortly behind another one; null where there is none.</summary>
    /// <param name="sentence">What has been told.</param>
    /// <param name="next">The paragraph behind it; null where there is none.</param>
    public static Sentence? Behind(Sentence sentence, Paragraph? next) =>
        sentence.Paragraph.Sentences.Skip(sentence.Index + 1).Concat(next?.Sentences ?? []).Take(Reach).FirstOrDefault(IsReason);

    private static bool IsReason(Sentence sentence) =>
        sentence.Tokens is [{ Text: "because" }, ..] or [{ Text: "the" }, { Text: "reason" }, ..];
}
