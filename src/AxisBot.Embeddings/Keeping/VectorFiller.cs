using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;
using Microsoft.Extensions.Logging;

namespace AxisBot.Embeddings.Keeping;

/// <summary>
/// Gives every paragraph of a library its vector, and asks the model only for those that it has not got. What was got is kept in
/// the file, also where the model fails in the middle. Used by one caller at a time.
/// </summary>
internal sealed partial class VectorFiller(IEmbedder embedder, VectorFile file, TimeProvider time, ILogger<VectorFiller> logger)
{
    /// <summary>How often one call is made before it is given up.</summary>
    public const int MostAttempts = 3;

    /// <summary>How many vectors are kept that the library has no use for now: an article that is taken out may come back.</summary>
    public const int MostSpare = 1_000;

    /// <summary>A model gives the same words nearly the same vector each time; one further away is another model under the same name.</summary>
    private const float SameVector = 0.98f;

    /// <summary>After so many calls what was got is written, so that a long first filling need not begin anew when it is stopped.</summary>
    private const int CallsBetweenWrites = 16;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private VectorSet? _known;
    private bool _wasRead;

    /// <summary>The vectors of a library that are there already, without asking anybody; null where one is missing.</summary>
    public ParagraphVectors? Kept(Corpus corpus)
    {
        ReadOnce();
        return _known is { } known ? ParagraphVectors.Of(corpus, known.Space, known.Find) : null;
    }

    /// <summary>How many of the paragraphs that want a vector have one, and how many want one.</summary>
    public (int Have, int Want) Count(Corpus corpus)
    {
        ReadOnce();
        var wanted = corpus.Paragraphs.Where(ParagraphWords.IsRanked).Select(ParagraphWords.HashOf).ToList();
        return (wanted.Count(hash => _known?.Find(hash) is not null), wanted.Count);
    }

    /// <summary>The vectors of a library, after the missing ones were asked for; null where it is too large to have any.</summary>
    /// <exception cref="EmbedderException">The model gave not all of them.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<ParagraphVectors?> FillAsync(Corpus corpus, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ReadOnce();
        var wanted = new Dictionary<TextHash, string>();
        foreach (var words in corpus.Paragraphs.Where(ParagraphWords.IsRanked).Select(ParagraphWords.Of))
        {
            wanted[TextHash.Of(words)] = words;
        }

        // With nothing of this library in it, nothing tells whether the file is of the same model still.
        var round = new FillingRound(embedder.Model, wanted, _known?.Vectors.Keys.Any(wanted.ContainsKey) == true ? _known : null);
        try
        {
            await FillAsync(round, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Keep(round);
        }

        return round.IsTooLarge || _known is not { } known ? null : ParagraphVectors.Of(corpus, known.Space, known.Find);
    }

    private async Task FillAsync(FillingRound round, CancellationToken cancellation)
    {
        var calls = 0;
        while (round.Next() is { Count: > 0 } batch)
        {
            var vectors = await EmbedAsync([.. batch.Select(one => one.Value)], cancellation).ConfigureAwait(false);
            if (round.Take(batch, vectors, SameVector))
            {
                LogChanged(embedder.Model);
                Try(file.PutAside);
            }

            if (round.IsTooLarge)
            {
                LogTooLarge(embedder.Model);
                return;
            }

            if (++calls % CallsBetweenWrites == 0)
            {
                Keep(round);
            }
        }
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await embedder.EmbedAsync(texts, cancellation).ConfigureAwait(false);
            }
            catch (EmbedderException fault) when (fault.IsPassing && attempt < MostAttempts && !(fault.RetryAfter > LongestWait))
            {
                await Task.Delay(fault.RetryAfter ?? FirstWait * attempt, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private void ReadOnce()
    {
        if (_wasRead)
        {
            return;
        }

        _wasRead = true;
        try
        {
            _known = file.Read();
        }
        catch (FormatException fault)
        {
            LogPutAside(file.Path, fault.Message);
            Try(file.PutAside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file.Path, fault.GetType().Name);
        }
    }

    private void Keep(FillingRound round)
    {
        if (round.HasChanged && !round.IsTooLarge)
        {
            _known = round.Kept(MostSpare);
            Try(() => file.Write(_known));
        }
    }

    private void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(file.Path, fault.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The embeddings in {File} cannot be used: {Why}; they are put aside, and asked for anew")]
    private partial void LogPutAside(string file, string why);

    [LoggerMessage(2, LogLevel.Warning, "The embeddings in {File} cannot be read ({Failure}); they are asked for anew")]
    private partial void LogUnreadable(string file, string failure);

    [LoggerMessage(3, LogLevel.Warning, "{Model} gives other embeddings than it did; those that are kept are put aside, and all are asked for anew")]
    private partial void LogChanged(string model);

    [LoggerMessage(4, LogLevel.Warning, "The embeddings could not be written to {File} ({Failure}); until the next start they are kept in memory")]
    private partial void LogUnwritable(string file, string failure);

    [LoggerMessage(5, LogLevel.Warning, "The library is too large to have all its embeddings of {Model} in memory; answers go without them")]
    private partial void LogTooLarge(string model);
}
