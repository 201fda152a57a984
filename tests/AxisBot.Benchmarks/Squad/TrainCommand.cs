using System.Text.Json;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>
/// Learns the weights of the ranking and of its confidence, says by cross-validation over whole articles what they are
/// worth on articles never seen, and writes them down.
/// </summary>
internal static class TrainCommand
{
    private const int Folds = 4;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>How much a question that nothing can answer counts beside one that something answers.</summary>
    private const double UnanswerableWeight = 0.35;

    public static void Run(string shared, string? output)
    {
        var corpus = LibraryReader.ForFolder(Path.Combine(shared, "squad", "library")).Read();
        var set = new TrainingSet(new PassageIndex(corpus), SquadQuestion.ReadAll(Path.Combine(shared, "squad", "questions.jsonl")));
        var report = new TrustReport();
        for (var fold = 0; fold < Folds; fold++)
        {
            var inside = Enumerable.Range(0, set.Questions.Count).Where(i => set.FoldOf(i, Folds) != fold).ToList();
            var outside = Enumerable.Range(0, set.Questions.Count).Where(i => set.FoldOf(i, Folds) == fold).ToList();
            var (ranking, trust) = Learn(set, inside);
            foreach (var i in outside)
            {
                report.Add(First(set.Answerable[i], ranking), trust, isAnswerable: true);
                report.Add(First(set.Unanswerable[i], ranking), trust, isAnswerable: false);
            }
        }

        Console.WriteLine($"cross-validated over articles ({Folds} parts):");
        report.Print(Console.Out);
        if (output is not null)
        {
            Write(output, Learn(set, [.. Enumerable.Range(0, set.Questions.Count)]));
        }
    }

    private static (RankingModel Ranking, Learner Trust) Learn(TrainingSet set, List<int> questions)
    {
        var learner = RankingTrainer.Train([.. questions.Select(i => set.Answerable[i])], SentenceFeatures.Names.Length);
        var ranking = new RankingModel(Named(SentenceFeatures.Names, learner.Plain().Weights), new Dictionary<string, float>(), 0);
        var rows = new List<(float[], bool, double)>();
        foreach (var i in questions)
        {
            var right = First(set.Answerable[i], ranking);
            rows.Add((right.Trust, right.IsRight, 1));
            rows.Add((First(set.Unanswerable[i], ranking).Trust, false, UnanswerableWeight));
        }

        return (ranking, TrustTrainer.Train(rows, ConfidenceFeatures.Names.Length));
    }

    /// <summary>What the ranking puts first.</summary>
    private static FirstAnswer First(TrainingCase item, RankingModel model)
    {
        if (item.Features.Length == 0)
        {
            return new FirstAnswer(new float[ConfidenceFeatures.Names.Length], false, false);
        }

        var order = Enumerable.Range(0, item.Features.Length)
            .Select(i => (Index: i, Score: model.Score(item.Features[i])))
            .OrderByDescending(entry => entry.Score).ToList();
        var ranked = new Ranking(item.Ranking.Query, [.. order.Select(entry => item.Ranking.Sentences[entry.Index] with { Score = entry.Score })]);
        return new FirstAnswer(ConfidenceFeatures.Of(ranked), item.IsRight[order[0].Index], item.IsRightParagraph[order[0].Index]);
    }

    private static Dictionary<string, float> Named(string[] names, float[] values) =>
        names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static void Write(string path, (RankingModel Ranking, Learner Trust) learnt)
    {
        var (weights, constant) = learnt.Trust.Plain();
        var json = JsonSerializer.Serialize(
            new
            {
                sentence = learnt.Ranking.Sentence.ToDictionary(w => w.Key, w => Math.Round(w.Value, 4)),
                trust = Named(ConfidenceFeatures.Names, weights).ToDictionary(w => w.Key, w => Math.Round(w.Value, 4)),
                trustBias = Math.Round(constant, 4),
            },
            Indented);
        File.WriteAllText(path, json + "\n");
        Console.WriteLine($"wrote {path}");
    }
}

/// <summary>The sentence that a ranking puts first: what its trust is measured by, and whether it was right.</summary>
internal sealed record FirstAnswer(float[] Trust, bool IsRight, bool IsRightParagraph);
