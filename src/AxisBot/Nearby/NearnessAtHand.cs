using AxisBot.Answering;
using AxisBot.Answering.Nearby;
using AxisBot.Answering.Questions;
using AxisBot.CommandLine;
using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Embeddings.Finding;
using AxisBot.Embeddings.Keeping;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;
using AxisBot.Settings;
using AxisBot.Work;

namespace AxisBot.Nearby;

/// <summary>
/// Nearness for one run of a verb: of the vectors that a worker has kept, if they are complete. The model is asked for the
/// question alone; filling a library is a worker's work.
/// </summary>
internal sealed class NearnessAtHand : INearnessFinder, IDisposable
{
    private readonly OpenAiEmbedder? _embedder;
    private readonly INearnessFinder _finder;

    private NearnessAtHand(OpenAiEmbedder? embedder, INearnessFinder finder) => (_embedder, _finder) = (embedder, finder);

    /// <summary>What is at hand for a corpus. Where no endpoint is set, the other settings are not even read, so that an answer is as quick as ever.</summary>
    /// <exception cref="BadUseException">The settings of embeddings cannot be used.</exception>
    public static NearnessAtHand For(Surroundings surroundings, SettingOptions options, Corpus corpus) =>
        SettingsIn(surroundings, options) is { } settings ? For(settings, surroundings, corpus) : new NearnessAtHand(null, NoNearness.Instance);

    /// <summary>How many paragraphs of a corpus have vectors, in words; null where no endpoint is set.</summary>
    /// <exception cref="BadUseException">The settings of embeddings cannot be used.</exception>
    public static string? Counted(Surroundings surroundings, SettingOptions options, Corpus corpus)
    {
        if (SettingsIn(surroundings, options) is not { } settings)
        {
            return null;
        }

        using var embedder = new OpenAiEmbedder(settings, surroundings.Clock);
        var (have, want) = new VectorFiller(embedder, new VectorFile(settings.Folder, settings.Model), surroundings.Clock, new NoteLogger<VectorFiller>(surroundings.Error)).Count(corpus);
        return $"{have} of {want} paragraphs, by {settings.Model}";
    }

    /// <inheritdoc/>
    public ValueTask<Nearness?> FindAsync(Answerer answerer, string question, IReadOnlyList<Turn>? history, CancellationToken cancellation) =>
        _finder.FindAsync(answerer, question, history, cancellation);

    /// <summary>The same for one who has nothing else to do meanwhile.</summary>
    public Nearness? Find(Answerer answerer, string question, IReadOnlyList<Turn>? history = null) =>
        FindAsync(answerer, question, history, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose() => _embedder?.Dispose();

    private static EmbeddingSettings? SettingsIn(Surroundings surroundings, SettingOptions options)
    {
        if (!new SettingsReader(surroundings).NamesEmbeddings)
        {
            return null;
        }

        var settings = CheckedSettings.Read(surroundings, options);
        Readiness.Demand([.. settings.Faults.Where(fault => fault.Key.StartsWith(KnownSettings.EmbeddingsPrefix, StringComparison.OrdinalIgnoreCase)), .. EmbeddingReadiness.FaultsOf(settings)]);
        return settings.Embeddings;
    }

    private static NearnessAtHand For(EmbeddingSettings settings, Surroundings surroundings, Corpus corpus)
    {
        var embedder = new OpenAiEmbedder(settings, surroundings.Clock);
        var vectors = new CurrentVectors();
        vectors.Publish(new VectorFiller(embedder, new VectorFile(settings.Folder, settings.Model), surroundings.Clock, new NoteLogger<VectorFiller>(surroundings.Error)).Kept(corpus));
        return new NearnessAtHand(embedder, new NearnessFinder(embedder, vectors, settings.MostWait, surroundings.Clock, new NoteLogger<NearnessFinder>(surroundings.Error)));
    }
}
