using AxisBot.Answering;
using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>A whole answer on the five articles, from the question to the cited sentences, beside retrieval alone.</summary>
internal static class AnswerBenchmark
{
    private const int SearchRepeats = 20;

    public static void Run(string[] arguments, TextWriter output)
    {
        Arguments.None(arguments);
        var shared = SharedFolder.Find();
        var library = shared is null ? LibraryReader.ForProgram() : LibraryReader.ForFolder(Path.Combine(shared, "seeds"));
        var index = new PassageIndex(library.Read());
        var questions = ThreadQuestion.Read(shared, index.Corpus);
        var answerer = new Answerer(index);
        var timings = Contest.Run(
            questions.Count,
            new Contestant(1, i => answerer.Ask(questions[i].Text, questions[i].History)),
            new Contestant(SearchRepeats, i => OwnIndex.Search(index.Paragraphs, questions[i].Text)));
        output.WriteLine($"{questions.Count} questions {(shared is null ? "made up of the program's own library" : "of shared/gold/dev.jsonl over shared/seeds")}; {index.Corpus.Articles.Count} articles, {index.Corpus.Paragraphs.Count} paragraphs.");
        Print(timings[0], timings[1], output);
    }

    private static void Print(Timing answer, Timing retrieval, TextWriter output)
    {
        var table = new Table("", "median", "in each round", "90 of 100 below", "longest", "work, average");
        Add(table, "a whole answer", answer);
        Add(table, $"retrieval alone, top {OwnIndex.Wanted}", retrieval);
        table.Print(output, $"A whole answer beside retrieval alone, {Contest.Rounds} interleaved rounds (wanted: a median below 2 ms)");
        output.WriteLine($"Median of an answer / median of retrieval alone: {Sample.Times(answer.Median / retrieval.Median)}");
    }

    private static void Add(Table table, string name, Timing timing) => table.Row(
        name,
        Sample.Time(timing.Median),
        Sample.List(timing.Rounds, Sample.Time),
        Sample.Time(timing.Calls.Quantile(0.9)),
        Sample.Time(timing.Calls.Max()),
        Sample.Time(timing.Work.Median()));
}
