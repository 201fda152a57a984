using System.Diagnostics;
using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>Building an index of many paragraphs beside SQLite FTS5.</summary>
internal static class BuildBenchmark
{
    private const int Rounds = 5;

    public static void Run(string[] arguments, TextWriter output)
    {
        var size = Arguments.OneSize(arguments, 100_000);
        var real = RealText.Read(SharedFolder.Find(), 1);
        output.WriteLine(real.Origin);
        output.WriteLine(ParagraphMill.HowMade);
        string[] paragraphs = [.. new ParagraphMill(real.Paragraphs, size)];
        Round(paragraphs[..Math.Min(size, 2_000)]);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(paragraphs)).ToList();
        var table = new Table("round", "AxisBot", "FTS5", "FTS5 and optimize", "times faster", "work, AxisBot", "work, FTS5", "of work");
        foreach (var (round, i) in rounds.Select((round, i) => (round, i)))
        {
            Add(table, $"{i + 1}", round);
        }

        Add(table, "median", Times.Median(rounds));
        table.Print(output, $"Building the index of {size:N0} paragraphs, interleaved rounds (wanted: twice as fast)");
        output.WriteLine("Times faster compares with FTS5 before it is optimized. AxisBot uses every processor, FTS5 can use one; work is the");
        output.WriteLine("processor time of all of them, so \"of work\" tells how the two would stand on a machine with a single processor.");
    }

    private static Times Round(string[] paragraphs)
    {
        var (own, ownWork) = Measure(() => OwnIndex.Of(paragraphs));
        Fts5Rival? rival = null;
        var (theirs, theirWork) = Measure(() => rival = new Fts5Rival(paragraphs));
        using (rival)
        {
            var (more, _) = Measure(() => rival!.Optimize());
            return new Times(own, theirs, theirs + more, ownWork, theirWork);
        }
    }

    private static (double Time, double Work) Measure(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var worked = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        action();
        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds, (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds);
    }

    private static void Add(Table table, string name, Times times) => table.Row(
        name,
        Sample.Time(times.Own),
        Sample.Time(times.Rival),
        Sample.Time(times.RivalOptimized),
        Sample.Times(times.Rival / times.Own),
        Sample.Time(times.OwnWork),
        Sample.Time(times.RivalWork),
        Sample.Times(times.RivalWork / times.OwnWork));

    private sealed record Times(double Own, double Rival, double RivalOptimized, double OwnWork, double RivalWork)
    {
        public static Times Median(IReadOnlyList<Times> rounds) => new(
            rounds.Select(round => round.Own).Median(),
            rounds.Select(round => round.Rival).Median(),
            rounds.Select(round => round.RivalOptimized).Median(),
            rounds.Select(round => round.OwnWork).Median(),
            rounds.Select(round => round.RivalWork).Median());
    }
}
