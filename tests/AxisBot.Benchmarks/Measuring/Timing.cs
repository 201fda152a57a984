namespace AxisBot.Benchmarks.Measuring;

/// <summary>How long a contestant took, in microseconds.</summary>
internal sealed class Timing
{
    private readonly List<double> _allWork = [];
    private readonly List<double> _clock = [];
    private readonly List<double> _work = [];

    /// <summary>The median call of each round, by the clock.</summary>
    public IReadOnlyList<double> Clock => _clock;

    /// <summary>The median call of each round, in processor time: what other jobs on the machine do not lengthen.</summary>
    public IReadOnlyList<double> Work => _work;

    /// <summary>The processor time of every call of every round.</summary>
    public IReadOnlyList<double> AllWork => _allWork;

    public void Add(IReadOnlyList<double> clock, IReadOnlyList<double> work)
    {
        _clock.Add(clock.Median());
        _work.Add(work.Median());
        _allWork.AddRange(work);
    }
}
