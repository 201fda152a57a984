using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>The best twenty of many paragraphs beside SQLite FTS5: how fast, whether exact, and who ranks better.</summary>
internal static class RetrievalBenchmark
{
    private const int MostQuestions = 200;

    /// <summary>Questions for a million paragraphs, where the rival takes a good part of a second for each.</summary>
    private const int FewQuestions = 40;

    private const int Repeats = 10;
    private const int Large = 500_000;

    public static void Run(string[] arguments, TextWriter output)
    {
        var sizes = Arguments.Sizes(arguments, 1_200, 100_000, 1_000_000);
        var real = RealText.Read(SharedFolder.Find(), MostQuestions);
        output.WriteLine(real.Origin);
        output.WriteLine(ParagraphMill.HowMade);
        RankingComparison.Print(real, output);
        var table = new Table("paragraphs", "questions", "AxisBot, median", "its words ready", "FTS5, median", "times faster", "in each round", "work, AxisBot", "work, FTS5", "exact top 20");
        foreach (var size in sizes)
        {
            AddRow(table, real, size);
        }

        table.Print(output, $"Top {OwnIndex.Wanted}, {Contest.Rounds} interleaved rounds (wanted: 40, 200 and 500 times faster)");
        output.WriteLine("AxisBot's time includes reading the words of the question (without it: its words ready); FTS5's includes parsing its query.");
        output.WriteLine("Median: by the clock. Work: processor time of an average call, which other jobs on the machine do not lengthen; average, not median.");
        output.WriteLine("Exact top 20: questions for which the index found what a scan of every paragraph with the same weights finds.");
    }

    private static void AddRow(Table table, RealText real, int size)
    {
        string[] paragraphs = [.. new ParagraphMill(real.Paragraphs, size)];
        var questions = real.Questions.Take(size < Large ? MostQuestions : FewQuestions).Select(question => question.Text).ToArray();
        var terms = Array.ConvertAll(questions, OwnIndex.Terms);
        var queries = Array.ConvertAll(questions, Fts5Rival.TellingWords);
        using var rival = new Fts5Rival(paragraphs);
        rival.Optimize();
        var index = OwnIndex.Of(paragraphs);
        var timings = Contest.Run(
            questions.Length,
            new Contestant("AxisBot", Repeats, i => OwnIndex.Search(index, questions[i])),
            new Contestant("its words ready", Repeats, i => index.Search(terms[i], OwnIndex.Wanted)),
            new Contestant("FTS5", 1, i => rival.Search(queries[i], OwnIndex.Wanted)));
        var faster = timings[0].TimesFasterThan(timings[2]).ToList();
        var oracle = new ExhaustiveSearch(paragraphs, questions.SelectMany(OwnIndex.Terms).Select(term => term.Stem));
        var exact = questions.Count(text => oracle.Differs(OwnIndex.Search(index, text), OwnIndex.Terms(text), OwnIndex.Wanted) is null);
        table.Row(
            $"{size:N0}",
            $"{questions.Length}",
            Sample.Time(timings[0].Median),
            Sample.Time(timings[1].Median),
            Sample.Time(timings[2].Median),
            Sample.Times(faster.Median()),
            Sample.List(faster, ratio => $"{ratio:F0}"),
            Sample.Time(timings[0].Work.Median()),
            Sample.Time(timings[2].Work.Median()),
            $"{exact} of {questions.Length}");
    }
}
