namespace AxisBot.Benchmarks.Measuring;

/// <summary>How long a contestant took, in microseconds.</summary>
internal sealed class Timing
{
    /// <summary>Every call of every round, by the clock.</summary>
    public List<double> Calls { get; } = [];

    /// <summary>Of each round the median call, by the clock.</summary>
    public List<double> Rounds { get; } = [];

    /// <summary>Of each round the processor time of an average call: what other jobs on the machine do not lengthen.</summary>
    public List<double> Work { get; } = [];

    /// <summary>The median of the rounds.</summary>
    public double Median => Rounds.Median();

    /// <summary>By how much it was faster than a rival, round by round.</summary>
    public IEnumerable<double> TimesFasterThan(Timing rival) => rival.Rounds.Zip(Rounds, (theirs, ours) => theirs / ours);
}
