using System.Diagnostics;
using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.Retrieval.Index;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>How many searches two threads get done beside one.</summary>
internal static class ThreadsBenchmark
{
    private const int Rounds = 40;
    private const int Shown = 8;
    private const int Searches = 1_000;

    public static void Run(string[] arguments, TextWriter output)
    {
        var size = Arguments.OneSize(arguments, 100_000);
        var real = RealText.Read(SharedFolder.Find(), 200);
        output.WriteLine(real.Origin);
        output.WriteLine(ParagraphMill.HowMade);
        var index = OwnIndex.Of([.. new ParagraphMill(real.Paragraphs, size)]);
        var questions = real.Questions.Select(question => question.Text).ToArray();
        Measure(index, questions, 2);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (One: Measure(index, questions, 1), Two: Measure(index, questions, 2))).ToList();
        Print(rounds, size, output);
    }

    private static void Print(List<(Rate One, Rate Two)> rounds, int size, TextWriter output)
    {
        var table = new Table("round", "one thread", "two threads", "ratio", "work, one", "work, two", "ratio without waiting");
        foreach (var (round, i) in rounds.Take(Shown).Select((round, i) => (round, i)))
        {
            table.Row($"{i + 1}", PerSecond(round.One.PerSecond), PerSecond(round.Two.PerSecond), Sample.Times(round.Two.PerSecond / round.One.PerSecond), Sample.Time(round.One.Work), Sample.Time(round.Two.Work), Sample.Times(2 * round.One.Work / round.Two.Work));
        }

        var (one, two) = (rounds.Max(round => round.One.PerSecond), rounds.Max(round => round.Two.PerSecond));
        var (workOne, workTwo) = (rounds.Select(round => round.One.Work).Median(), rounds.Select(round => round.Two.Work).Median());
        table.Row($"best of {Rounds}", PerSecond(one), PerSecond(two), Sample.Times(two / one), "", "", "");
        table.Row($"median of {Rounds}", PerSecond(rounds.Select(round => round.One.PerSecond).Median()), PerSecond(rounds.Select(round => round.Two.PerSecond).Median()), Sample.Times(rounds.Select(round => round.Two.PerSecond / round.One.PerSecond).Median()), Sample.Time(workOne), Sample.Time(workTwo), Sample.Times(2 * workOne / workTwo));
        table.Print(output, $"Searches a second over {size:N0} paragraphs, interleaved rounds (wanted: 1.8 times)");
        output.WriteLine("The best round of two threads is set beside the best round of one, since other jobs share the two processors and a");
        output.WriteLine("disturbed round tells of them. Ratio without waiting: twice the processor time of a search on one thread by that on");
        output.WriteLine("two; it is 2 where threads do not hinder each other (no lock, no shared cache line, no memory to wait for).");
    }

    private static string PerSecond(double rate) => $"{rate:N0}/s";

    private static Rate Measure(InvertedIndex index, string[] questions, int threads)
    {
        using var start = new Barrier(threads + 1);
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < Searches; i++)
            {
                OwnIndex.Search(index, questions[(i + worker) % questions.Length]);
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        var worked = Environment.CpuUsage.TotalTime;
        start.SignalAndWait();
        var from = Stopwatch.GetTimestamp();
        workers.ForEach(worker => worker.Join());
        var searches = threads * Searches;
        return new Rate(searches / Stopwatch.GetElapsedTime(from).TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / searches);
    }

    private readonly record struct Rate(double PerSecond, double Work);
}
