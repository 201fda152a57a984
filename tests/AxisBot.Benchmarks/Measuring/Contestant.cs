namespace AxisBot.Benchmarks.Measuring;

/// <summary>One who is put the same questions as its rivals.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Repeats">How often it is put each question in a round; what takes microseconds is asked more often.</param>
/// <param name="Answer">Answers the question of a number.</param>
internal sealed record Contestant(string Name, int Repeats, Action<int> Answer);
