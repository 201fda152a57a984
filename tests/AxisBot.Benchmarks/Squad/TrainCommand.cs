using AxisBot.Benchmarks.Measuring;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>
/// Learns the weights of the ranking and of its confidence, says by cross-validation over whole articles what they are
/// worth on articles never seen, and writes them down.
/// </summary>
internal static class TrainCommand
{
    public static void Run(string[] arguments, TextWriter output)
    {
        var target = Arguments.Target(arguments);
        var squad = Path.Combine(Arguments.Shared(), "squad");
        var corpus = LibraryReader.ForFolder(Path.Combine(squad, "library")).Read();
        var questions = SquadQuestion.ReadAll(Path.Combine(squad, "questions.jsonl"));
        var set = new TrainingSet(Path.Combine(squad, "library"), questions);
        var report = new SquadReport($"cross-validated over articles in {CrossValidation.Parts} parts", CrossValidation.Answers(set));
        var table = new Table("", "paragraph@1", "sentence@1", "surest 80 %", "AUROC");
        report.AddTo(table, new SquadReport("plain BM25", RivalAnswers.Answers(corpus, questions)));
        table.Print(output, "Weights learnt anew");
        report.PrintReliability(output);
        if (target is not null)
        {
            Write(target, LearntRanking.From(set, [.. Enumerable.Range(0, questions.Count)]));
            output.WriteLine($"wrote {target}");
        }
    }

    private static void Write(string path, LearntRanking learnt)
    {
        var (weights, constant) = learnt.Trust.Plain();
        var model = learnt.Ranking with { Trust = LearntRanking.Named(ConfidenceFeatures.Names, weights), TrustBias = (float)constant };
        File.WriteAllText(path, model.Written());
    }
}
