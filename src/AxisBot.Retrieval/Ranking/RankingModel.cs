using System.Globalization;

namespace AxisBot.Retrieval.Ranking;

/// <summary>
/// The weights of the ranking and of its confidence. They are learnt from questions about encyclopedia articles by
/// <c>AxisBot.Benchmarks train</c> and kept in <c>ranking.tsv</c>.
/// </summary>
internal sealed record RankingModel(IReadOnlyDictionary<string, float> Sentence, IReadOnlyDictionary<string, float> Trust, float TrustBias)
{
    public const string Resource = "ranking.tsv";

    private const string SentencePart = "sentence";
    private const string TrustPart = "trust";
    private const string Bias = "bias";
    private const string NearnessReason = "nearness of the paragraph";

    private static readonly Lazy<RankingModel> Embedded = new(Load);

    private readonly float[] _sentence = InOrder(SentenceFeatures.Names, Sentence);
    private readonly float[] _trust = InOrder(ConfidenceFeatures.Names, Trust);

    public static RankingModel Own => Embedded.Value;

    public float Score(ReadOnlySpan<float> features) => Sum(_sentence, features);

    public float Confidence(ReadOnlySpan<float> features) => 1 / (1 + MathF.Exp(-(Sum(_trust, features) + TrustBias)));

    public Explanation Explain(RankedSentence sentence)
    {
        var parts = new List<ExplanationPart>();
        for (var i = 0; i < _sentence.Length; i++)
        {
            var value = _sentence[i] * sentence.Features[i];
            if (MathF.Abs(value) >= 0.05f)
            {
                parts.Add(new ExplanationPart(SentenceFeatures.Names[i], value));
            }
        }

        if (sentence.Lent != 0)
        {
            parts.Add(new ExplanationPart(NearnessReason, sentence.Lent));
        }

        parts.Sort((a, b) => MathF.Abs(b.Value).CompareTo(MathF.Abs(a.Value)));
        return new Explanation(sentence.Score, parts);
    }

    private static float Sum(float[] weights, ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }

    /// <summary>The model as lines of three columns: what is weighed, the name of the feature, its weight.</summary>
    public string Written() => string.Concat(
        Sentence.Select(weight => Line(SentencePart, weight.Key, weight.Value))
            .Concat(Trust.Select(weight => Line(TrustPart, weight.Key, weight.Value)))
            .Append(Line(TrustPart, Bias, TrustBias)));

    private static string Line(string part, string name, float weight) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}\t{name}\t{MathF.Round(weight, 4)}\n");

    private static float[] InOrder(string[] names, IReadOnlyDictionary<string, float> weights)
    {
        var ordered = new float[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            ordered[i] = weights.TryGetValue(names[i], out var weight) ? weight : 0;
        }

        return ordered;
    }

    private static RankingModel Load()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var lines = new StreamReader(stream);
        var sentence = new Dictionary<string, float>(StringComparer.Ordinal);
        var trust = new Dictionary<string, float>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            (columns[0] == SentencePart ? sentence : trust)[columns[1]] = float.Parse(columns[2], CultureInfo.InvariantCulture);
        }

        trust.Remove(Bias, out var bias);
        return new RankingModel(sentence, trust, bias);
    }
}
