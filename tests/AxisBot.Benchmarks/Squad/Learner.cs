namespace AxisBot.Benchmarks.Squad;

/// <summary>Learns weights by stochastic gradient steps with falling rates (AdaGrad), on features brought to one scale.</summary>
internal sealed class Learner(int features, int seed)
{
    private readonly double[] _weights = new double[features];
    private readonly double[] _squares = new double[features];
    private readonly double[] _mean = new double[features];
    private readonly double[] _spread = new double[features];
    private double _bias;
    private double _biasSquares;

    public Random Chance { get; } = new(seed);

    public void Scale(IReadOnlyList<float[]> rows)
    {
        for (var j = 0; j < features; j++)
        {
            _mean[j] = rows.Average(row => row[j]);
            _spread[j] = Math.Sqrt(rows.Average(row => Math.Pow(row[j] - _mean[j], 2))) + 1e-6;
        }
    }

    public double Score(float[] row)
    {
        var sum = _bias;
        for (var j = 0; j < features; j++)
        {
            sum += _weights[j] * Scaled(row, j);
        }

        return sum;
    }

    public double Scaled(float[] row, int feature) => (row[feature] - _mean[feature]) / _spread[feature];

    public void Step(double[] gradient, double biasGradient, double rate, double decay)
    {
        _biasSquares += biasGradient * biasGradient;
        _bias += rate * biasGradient / Math.Sqrt(_biasSquares + 1e-6);
        for (var j = 0; j < features; j++)
        {
            var slope = gradient[j] - (decay * _weights[j]);
            _squares[j] += slope * slope;
            _weights[j] += rate * slope / Math.Sqrt(_squares[j] + 1e-6);
        }
    }

    /// <summary>The weights for features as they are, and the constant that the scaling leaves behind.</summary>
    public (float[] Weights, float Constant) Plain()
    {
        var plain = new float[features];
        var constant = _bias;
        for (var j = 0; j < features; j++)
        {
            plain[j] = (float)(_weights[j] / _spread[j]);
            constant -= _weights[j] * _mean[j] / _spread[j];
        }

        return (plain, (float)constant);
    }
}
