namespace AxisBot.Benchmarks.Squad;

/// <summary>Learns how far the first sentence can be trusted: whether it is right, and whether anything could be.</summary>
internal static class TrustTrainer
{
    private const int Rounds = 20;

    public static Learner Train(IReadOnlyList<(float[] Features, bool IsRight, double Weight)> rows, int features)
    {
        var learner = new Learner(features, seed: 2);
        var cases = rows.ToArray();
        learner.Scale([.. cases.Select(item => item.Features)]);
        for (var round = 0; round < Rounds; round++)
        {
            learner.Chance.Shuffle(cases);
            foreach (var (row, isRight, weight) in cases)
            {
                var error = weight * ((isRight ? 1 : 0) - (1 / (1 + Math.Exp(-learner.Score(row)))));
                var gradient = new double[features];
                for (var j = 0; j < features; j++)
                {
                    gradient[j] = error * learner.Scaled(row, j);
                }

                learner.Step(gradient, error, rate: 0.05, decay: 1e-5);
            }
        }

        return learner;
    }
}
