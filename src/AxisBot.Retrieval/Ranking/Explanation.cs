namespace AxisBot.Retrieval.Ranking;

/// <summary>One reason for a score.</summary>
/// <param name="Reason">What was measured.</param>
/// <param name="Value">What it adds to the score; negative where it takes away.</param>
public sealed record ExplanationPart(string Reason, float Value);

/// <summary>Why a sentence stands where it stands.</summary>
/// <param name="Score">The sum of the parts, small ones included.</param>
/// <param name="Parts">The reasons that count, the largest first.</param>
public sealed record Explanation(float Score, IReadOnlyList<ExplanationPart> Parts);
