using AxisBot.Answering.Questions;

namespace AxisBot.Batches;

/// <summary>One question of a batch.</summary>
/// <param name="Id">Its name, which its answer repeats.</param>
/// <param name="Text">The question.</param>
/// <param name="History">The earlier turns of its thread, oldest first.</param>
internal sealed record BatchQuestion(string Id, string Text, IReadOnlyList<Turn> History);
