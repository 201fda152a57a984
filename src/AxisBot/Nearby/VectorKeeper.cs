using AxisBot.Conversations.Delivering;
using AxisBot.Embeddings.Finding;
using AxisBot.Embeddings.Keeping;
using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using AxisBot.Retrieval.Vectors;
using AxisBot.Work;
using Microsoft.Extensions.Logging;

namespace AxisBot.Nearby;

/// <summary>Keeps the vectors in step with the library while the worker runs. Until all are there, questions are answered without.</summary>
internal sealed partial class VectorKeeper(CurrentLibrary library, VectorFiller filler, CurrentVectors vectors, TimeProvider time, ILogger<VectorKeeper> logger) : Keeper(time, logger)
{
    /// <summary>How long the model is left alone after its first failure; twice as long after each further one.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    /// <summary>How long at most, and at once where it lets nobody in.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    private readonly Bell _bell = new(time);
    private int _failures;
    private string? _told;

    /// <inheritdoc/>
    protected override async Task KeepAsync(CancellationToken stop)
    {
        vectors.Withdrawn += _bell.Ring;
        if (library.Follower is { } follower)
        {
            follower.Changed += RingAtChange;
        }

        try
        {
            while (!stop.IsCancellationRequested)
            {
                await _bell.WaitAsync(await FillAsync(stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            }
        }
        finally
        {
            vectors.Withdrawn -= _bell.Ring;
            if (library.Follower is { } followed)
            {
                followed.Changed -= RingAtChange;
            }
        }
    }

    /// <summary>Fills the library, and says how long there is nothing to do, unless something changes.</summary>
    private async Task<TimeSpan> FillAsync(CancellationToken stop)
    {
        var corpus = library.Now.Corpus;
        if (vectors.Of(corpus) is not null)
        {
            return Idle;
        }

        try
        {
            var filled = await filler.FillAsync(corpus, stop).ConfigureAwait(false);
            vectors.Publish(filled);
            (_failures, _told) = (0, null);
            if (filled is not null)
            {
                LogFilled(filled.Count, filled.Space.Model, filled.Space.Dimension);
            }

            return Idle;
        }
        catch (EmbedderException fault)
        {
            var pause = PauseAfter(fault);
            if (_told != fault.Message)
            {
                _told = fault.Message;
                var (have, want) = filler.Count(corpus);
                LogFailed(have, want, fault.Message, (int)pause.TotalSeconds);
            }

            return pause;
        }
    }

    private TimeSpan PauseAfter(EmbedderException fault)
    {
        var pause = fault.IsPassing ? FirstPause * Math.Pow(2, Math.Min(_failures++, 10)) : LongestPause;
        pause = fault.RetryAfter > pause ? fault.RetryAfter.Value : pause;
        return pause < LongestPause ? pause : LongestPause;
    }

    private void RingAtChange(Corpus corpus, int analyzed) => _bell.Ring();

    [LoggerMessage(11, LogLevel.Information, "All {Paragraphs} paragraphs have embeddings of {Model}, {Dimension} numbers each")]
    private partial void LogFilled(int paragraphs, string model, int dimension);

    [LoggerMessage(12, LogLevel.Warning, "{Have} of {Want} paragraphs have embeddings: {Why}. It is tried again, the next time in {Seconds} seconds; until then answers go without")]
    private partial void LogFailed(int have, int want, string why, int seconds);
}
