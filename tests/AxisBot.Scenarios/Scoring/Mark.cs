namespace AxisBot.Scenarios.Scoring;

/// <summary>What an answer is worth.</summary>
/// <param name="Points">+1 right and cited or rightly refused, 0 missed or not cited, -1 wrong.</param>
/// <param name="Outcome">Why, in a word.</param>
/// <param name="WrongNumbers">Numbers of the answer that stand in no cited paragraph, nor in the question, and are not computed from the cited ones.</param>
internal sealed record Mark(int Points, string Outcome, IReadOnlyList<Quantity> WrongNumbers);
