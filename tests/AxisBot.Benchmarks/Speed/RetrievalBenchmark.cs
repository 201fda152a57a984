using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.Retrieval.Index;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>The best twenty of many paragraphs beside SQLite FTS5: how fast, whether exact, and who ranks better.</summary>
internal static class RetrievalBenchmark
{
    private const int MostQuestions = 200;

    /// <summary>Questions for tens of thousands of paragraphs and more.</summary>
    private const int SomeQuestions = 50;
    private const int Middling = 50_000;

    /// <summary>Questions for a million paragraphs, where the rival takes up to a second and more for each.</summary>
    private const int FewQuestions = 20;

    private const int Repeats = 10;
    private const int Large = 500_000;

    public static void Run(string[] arguments, TextWriter output)
    {
        var sizes = Arguments.Sizes(arguments, 1_200, 100_000, 1_000_000);
        var real = RealText.Read(SharedFolder.Find(), MostQuestions);
        output.WriteLine(real.Origin);
        output.WriteLine(ParagraphMill.HowMade);
        RankingComparison.Print(real, output);
        var times = new Table("paragraphs", "questions", "AxisBot, words given", "AxisBot, from the question", "FTS5, same words", "FTS5, all words", "by the clock", "exact top 20");
        var ratios = new Table("paragraphs", "same words given to both", "in each round", "by the clock", "AxisBot reads the question too", "FTS5 asked for all words");
        foreach (var size in sizes)
        {
            output.WriteLine($"{size:N0} paragraphs: {Measure(real, size, times, ratios)}");
        }

        times.Print(output, $"Top {OwnIndex.Wanted}: median work of {Contest.Rounds} interleaved rounds");
        ratios.Print(output, "How many times faster AxisBot is (wanted: 40, 200 and 500 times)");
        output.WriteLine("Same words given to both: AxisBot gets the stems of the question's telling words, FTS5 a query of the same words.");
        output.WriteLine("AxisBot reads the question too: the time it takes to cut and stem the question is added to AxisBot's alone.");
        output.WriteLine("FTS5 asked for all words: the common ones too, as a question is usually put to FTS5, beside AxisBot from the question.");
        output.WriteLine("Work: processor time of the thread that searches, which other jobs on the machine do not lengthen. By the clock: the same\nwith the time that other jobs took; in the first table AxisBot, words given, and FTS5, same words.");
        output.WriteLine("Exact top 20: questions for which the index found what a scan of every paragraph with the same weights finds.");
    }

    private static string Measure(RealText real, int size, Table times, Table ratios)
    {
        string[] paragraphs = [.. new ParagraphMill(real.Paragraphs, size)];
        var questions = real.Questions.Take(size >= Large ? FewQuestions : size >= Middling ? SomeQuestions : MostQuestions).Select(question => question.Text).ToArray();
        using var rival = new Fts5Rival(paragraphs);
        rival.Optimize();
        var index = OwnIndex.Of(paragraphs);
        var timings = Compete(index, rival, questions);
        var (given, read, same, all) = (timings[0], timings[1], timings[2], timings[3]);
        var oracle = new ExhaustiveSearch(paragraphs, questions.SelectMany(OwnIndex.Terms).Select(term => term.Stem));
        var exact = questions.Count(text => oracle.Differs(OwnIndex.Search(index, text), OwnIndex.Terms(text), OwnIndex.Wanted) is null);
        times.Row(
            $"{size:N0}",
            $"{questions.Length}",
            Sample.Time(given.Work.Median()),
            Sample.Time(read.Work.Median()),
            Sample.Time(same.Work.Median()),
            Sample.Time(all.Work.Median()),
            Sample.List([given.Clock.Median(), same.Clock.Median()], Sample.Time),
            $"{exact} of {questions.Length}");
        var faster = Ratios(same.Work, given.Work).ToList();
        ratios.Row(
            $"{size:N0}",
            Sample.Times(faster.Median()),
            Sample.List(faster, ratio => $"{ratio:F0}"),
            Sample.Times(Ratios(same.Clock, given.Clock).Median()),
            Sample.Times(Ratios(same.Work, read.Work).Median()),
            Sample.Times(Ratios(all.Work, read.Work).Median()));
        return $"{Sample.Times(faster.Median())} faster, the same words given to both";
    }

    private static IEnumerable<double> Ratios(IEnumerable<double> slower, IEnumerable<double> faster) => slower.Zip(faster, (one, other) => one / other);

    private static Timing[] Compete(InvertedIndex index, Fts5Rival rival, string[] questions)
    {
        var terms = Array.ConvertAll(questions, OwnIndex.Terms);
        var telling = Array.ConvertAll(questions, Fts5Rival.TellingWords);
        var all = Array.ConvertAll(questions, Fts5Rival.AllWords);
        return Contest.Run(
            questions.Length,
            new Contestant(Repeats, i => index.Search(terms[i], OwnIndex.Wanted)),
            new Contestant(Repeats, i => OwnIndex.Search(index, questions[i])),
            new Contestant(1, i => rival.Search(telling[i], OwnIndex.Wanted)),
            new Contestant(1, i => rival.Search(all[i], OwnIndex.Wanted)));
    }
}
