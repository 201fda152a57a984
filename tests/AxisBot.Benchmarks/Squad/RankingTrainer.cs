namespace AxisBot.Benchmarks.Squad;

/// <summary>Learns the weights with which the sentence that answers comes first.</summary>
internal static class RankingTrainer
{
    private const int Rounds = 12;

    public static Learner Train(IReadOnlyList<TrainingCase> cases, int features)
    {
        var learner = new Learner(features, seed: 1);
        var usable = cases.Where(item => item.IsRight.Contains(true)).ToArray();
        learner.Scale([.. usable.SelectMany(item => item.Features)]);
        for (var round = 0; round < Rounds; round++)
        {
            learner.Chance.Shuffle(usable);
            foreach (var item in usable)
            {
                learner.Step(Gradient(learner, item, features), biasGradient: 0, rate: 0.1, decay: 1e-4);
            }
        }

        return learner;
    }

    /// <summary>Raises the share of the right sentences among all (softmax), whichever of the right ones it is.</summary>
    private static double[] Gradient(Learner learner, TrainingCase item, int features)
    {
        var scores = item.Features.Select(learner.Score).ToArray();
        var most = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - most)).ToArray();
        var all = shares.Sum();
        var right = shares.Where((_, i) => item.IsRight[i]).Sum();
        var gradient = new double[features];
        for (var i = 0; i < shares.Length; i++)
        {
            var pull = (item.IsRight[i] ? shares[i] / right : 0) - (shares[i] / all);
            if (Math.Abs(pull) > 1e-9)
            {
                for (var j = 0; j < features; j++)
                {
                    gradient[j] += pull * learner.Scaled(item.Features[i], j);
                }
            }
        }

        return gradient;
    }
}
