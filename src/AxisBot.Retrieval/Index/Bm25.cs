namespace AxisBot.Retrieval.Index;

/// <summary>
/// The weighting of words by Robertson et al. ("Okapi at TREC-3"): rare words count more, repeats count less and less,
/// and long passages do not win by their length.
/// </summary>
internal static class Bm25
{
    /// <summary>How soon repeats of a word cease to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much the length of a passage counts, from 0 to 1.</summary>
    public const float B = 0.6f;

    /// <summary>The largest value of <see cref="Saturation"/>, which it comes near but never reaches.</summary>
    public const float MostSaturation = K1 + 1;

    /// <summary>The weight of a word that stands in <paramref name="documents"/> of <paramref name="all"/> passages.</summary>
    public static float InverseFrequency(int documents, int all) =>
        MathF.Log(1 + ((all - documents + 0.5f) / (documents + 0.5f)));

    /// <summary>What <paramref name="frequency"/> repeats count in a passage of a length.</summary>
    public static float Saturation(float frequency, float length, float averageLength) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength))));
}
