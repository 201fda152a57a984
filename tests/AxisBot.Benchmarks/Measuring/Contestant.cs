namespace AxisBot.Benchmarks.Measuring;

/// <summary>One who is put the same questions as its rivals.</summary>
/// <param name="Repeats">How often it is put each question in a round; what takes microseconds is asked more often.</param>
/// <param name="Answer">Answers the question of a number.</param>
internal sealed record Contestant(int Repeats, Action<int> Answer);
