using System.Diagnostics;

namespace AxisBot.Benchmarks.Measuring;

/// <summary>
/// Puts the same questions to all contestants in turn, round after round, so that what disturbs the machine disturbs them
/// alike. BenchmarkDotNet measures one after the other, each in a process of its own, so it cannot do this.
/// </summary>
internal static class Contest
{
    public const int Rounds = 5;

    /// <summary>Microseconds of work after which the runtime has compiled for good what is asked again and again.</summary>
    private const double WarmUp = 3e6;

    public static Timing[] Run(int questions, params Contestant[] contestants)
    {
        var timings = Array.ConvertAll(contestants, _ => new Timing());
        foreach (var contestant in contestants)
        {
            Warm(contestant, questions);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                Measure(contestants[i], questions, timings[i]);
            }
        }

        return timings;
    }

    private static void Warm(Contestant contestant, int questions)
    {
        var start = ThreadClock.Now();
        for (var i = 0; ThreadClock.Now() - start < WarmUp; i++)
        {
            contestant.Answer(i % questions);
        }
    }

    private static void Measure(Contestant contestant, int questions, Timing timing)
    {
        var calls = new double[questions * contestant.Repeats];
        var work = new double[calls.Length];
        for (var i = 0; i < calls.Length; i++)
        {
            var worked = ThreadClock.Now();
            var start = Stopwatch.GetTimestamp();
            contestant.Answer(i % questions);
            calls[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            work[i] = ThreadClock.Now() - worked;
        }

        timing.Add(calls, work);
    }
}
