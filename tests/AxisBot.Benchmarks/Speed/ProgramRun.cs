namespace AxisBot.Benchmarks.Speed;

/// <summary>One run of a program.</summary>
/// <param name="Time">Microseconds from its start to its end, by the clock.</param>
/// <param name="Output">What it printed.</param>
internal readonly record struct ProgramRun(double Time, string Output);
