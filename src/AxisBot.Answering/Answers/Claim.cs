namespace AxisBot.Answering.Answers;

/// <summary>One sentence of an answer, with what it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">What it rests on; none for a sentence that states nothing of the articles.</param>
/// <param name="IsComputed">Whether it holds a number that was computed from the cited figures.</param>
public sealed record Claim(string Text, IReadOnlyList<Citation> Citations, bool IsComputed = false);
