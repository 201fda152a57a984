using AxisBot.Conversations.Cards;
using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Retrieval.Vectors;
using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>Looks whether the model for embeddings answers, by asking it for those of one sentence.</summary>
internal static class EmbeddingChecks
{
    private const string Name = "embeddings";
    private const string Sentence = "AxisBot looks whether embeddings can be had.";

    /// <summary>How it is.</summary>
    public static Check Of(CheckedSettings settings, List<SettingFault> faults)
    {
        if (faults.Any(fault => fault.Key.StartsWith(KnownSettings.EmbeddingsPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            return new Check(Name, CardTone.Open, "not asked, since the settings of it are wrong");
        }

        return settings.Embeddings is { } embeddings
            ? AskAsync(embeddings).GetAwaiter().GetResult()
            : new Check(Name, CardTone.Open, "none, since Embeddings:Endpoint is not set; words alone find the paragraphs");
    }

    private static async Task<Check> AskAsync(EmbeddingSettings settings)
    {
        var clock = TimeProvider.System;
        using var embedder = new OpenAiEmbedder(settings, clock);
        var begun = clock.GetTimestamp();
        try
        {
            var vectors = await embedder.EmbedAsync([Sentence], CancellationToken.None).ConfigureAwait(false);
            var took = clock.GetElapsedTime(begun);
            return took < settings.MostWait
                ? new Check(Name, CardTone.Good, $"{settings.Model}: {vectors[0].Length} numbers for a sentence in {took.TotalMilliseconds:0} ms")
                : new Check(Name, CardTone.Bad, $"{settings.Model}: {vectors[0].Length} numbers for a sentence in {took.TotalMilliseconds:0} ms, later than Embeddings:Seconds allows; raise it, or take a quicker model");
        }
        catch (EmbedderException fault)
        {
            return new Check(Name, CardTone.Bad, $"{settings.Model}: {fault.Message}");
        }
    }
}
