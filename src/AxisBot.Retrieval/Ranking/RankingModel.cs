using System.Text.Json;

namespace AxisBot.Retrieval.Ranking;

/// <summary>
/// The weights of the ranking and of its confidence. They are learnt from questions about encyclopedia articles by
/// <c>AxisBot.Benchmarks train</c> and kept in <c>ranking.json</c>.
/// </summary>
internal sealed record RankingModel(IReadOnlyDictionary<string, float> Sentence, IReadOnlyDictionary<string, float> Trust, float TrustBias)
{
    public const string Resource = "ranking.json";

    private static readonly Lazy<RankingModel> Embedded = new(Load);

    private readonly float[] _sentence = [.. SentenceFeatures.Names.Select(name => Sentence.GetValueOrDefault(name))];
    private readonly float[] _trust = [.. ConfidenceFeatures.Names.Select(name => Trust.GetValueOrDefault(name))];

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

    private static RankingModel Load()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var json = JsonDocument.Parse(stream);
        return new RankingModel(Weights(json, "sentence"), Weights(json, "trust"), json.RootElement.GetProperty("trustBias").GetSingle());
    }

    private static Dictionary<string, float> Weights(JsonDocument json, string name) =>
        json.RootElement.GetProperty(name).EnumerateObject().ToDictionary(weight => weight.Name, weight => weight.Value.GetSingle(), StringComparer.Ordinal);
}
