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
        var table = new Table("work", "median", "in each round", "average", "90 of 100 below", "most", "median by the clock");
        Add(table, "a whole answer", answer);
        Add(table, $"retrieval alone, top {OwnIndex.Wanted}", retrieval);
        table.Print(output, $"A whole answer beside retrieval alone, {Contest.Rounds} interleaved rounds (wanted: a median below 2 ms of work)");
        output.WriteLine($"Median of an answer / median of retrieval alone: {Sample.Times(answer.Work.Median() / retrieval.Work.Median())}");
        output.WriteLine("Work: processor time of the thread that answers, which other jobs on the machine do not lengthen.");
    }

    private static void Add(Table table, string name, Timing timing) => table.Row(
        name,
        Sample.Time(timing.Work.Median()),
        Sample.List(timing.Work, Sample.Time),
        Sample.Time(timing.AllWork.Average()),
        Sample.Time(timing.AllWork.Quantile(0.9)),
        Sample.Time(timing.AllWork.Max()),
        Sample.Time(timing.Clock.Median()));
}
