namespace AxisBot.Answering.Questions;

/// <summary>An earlier turn of the same thread.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered; empty where nothing was.</param>
public sealed record Turn(string Question, string Answer);
