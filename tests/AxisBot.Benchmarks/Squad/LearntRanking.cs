using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>Weights learnt from questions: of the ranking, and of how far its first sentence can be trusted.</summary>
internal sealed record LearntRanking(RankingModel Ranking, Learner Trust)
{
    /// <summary>How much a question that nothing can answer counts beside one that something answers.</summary>
    private const double UnanswerableWeight = 0.35;

    public static LearntRanking From(TrainingSet set, IReadOnlyList<int> questions)
    {
        var learner = RankingTrainer.Train([.. questions.Select(i => set.Answerable[i])], SentenceFeatures.Names.Length);
        var ranking = new RankingModel(Named(SentenceFeatures.Names, learner.Plain().Weights), new Dictionary<string, float>(), 0);
        var rows = new List<(float[], bool, double)>();
        foreach (var i in questions)
        {
            var (features, first) = First(set.Answerable[i], ranking);
            rows.Add((features, first >= 0 && set.Answerable[i].IsRight[first], 1));
            rows.Add((First(set.Unanswerable[i], ranking).Features, false, UnanswerableWeight));
        }

        return new LearntRanking(ranking, TrustTrainer.Train(rows, ConfidenceFeatures.Names.Length));
    }

    public static Dictionary<string, float> Named(string[] names, float[] values) =>
        names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>What these weights put first, and how sure they are of it.</summary>
    public SquadAnswer Answer(SquadQuestion question, TrainingCase item, bool isAnswerable)
    {
        var (features, first) = First(item, Ranking);
        return SquadAnswer.Of(question, isAnswerable, first < 0 ? null : item.Ranking.Sentences[first], 1 / (1 + Math.Exp(-Trust.Score(features))));
    }

    private static (float[] Features, int First) First(TrainingCase item, RankingModel model)
    {
        if (item.Features.Length == 0)
        {
            return (new float[ConfidenceFeatures.Names.Length], -1);
        }

        var order = Enumerable.Range(0, item.Features.Length)
            .Select(i => (Index: i, Score: model.Score(item.Features[i])))
            .OrderByDescending(entry => entry.Score).ToList();
        var ranked = new Ranking(item.Ranking.Query, [.. order.Select(entry => item.Ranking.Sentences[entry.Index] with { Score = entry.Score })]);
        return (ConfidenceFeatures.Of(ranked), order[0].Index);
    }
}
