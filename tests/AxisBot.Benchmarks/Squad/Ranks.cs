namespace AxisBot.Benchmarks.Squad;

/// <summary>Tells how well a number parts two kinds.</summary>
internal static class Ranks
{
    /// <summary>How likely one of the first kind has a larger number than one of the second; equals count half.</summary>
    public static double Auroc(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var ranks = 0.0;
        var below = 0;
        var all = first.Select(number => (Number: number, IsFirst: true)).Concat(second.Select(number => (Number: number, IsFirst: false)));
        foreach (var equals in all.GroupBy(entry => entry.Number).OrderBy(equals => equals.Key))
        {
            var count = equals.Count();
            ranks += equals.Count(entry => entry.IsFirst) * (below + ((count + 1) / 2.0));
            below += count;
        }

        return (ranks - (first.Count * (first.Count + 1.0) / 2)) / ((double)first.Count * second.Count);
    }
}
