using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;

namespace AxisBot.Answering;

/// <summary>An outcome, and the question that it belongs to.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Question">What was asked, understood; null where it was no question.</param>
internal sealed record Draft(Outcome Outcome, Question? Question = null);
