using AxisBot.Answering;
using AxisBot.Answering.Nearby;
using AxisBot.Answering.Questions;
using AxisBot.Retrieval.Vectors;
using Microsoft.Extensions.Logging;

namespace AxisBot.Embeddings.Finding;

/// <summary>
/// Asks the model for the vector of a question, and holds it to those of the paragraphs. A question is sent only where all
/// paragraphs have vectors and the words alone are unsure; where the model fails, it is left alone for a while.
/// </summary>
internal sealed partial class NearnessFinder(IEmbedder embedder, CurrentVectors vectors, TimeSpan mostWait, TimeProvider time, ILogger<NearnessFinder> logger) : INearnessFinder
{
    /// <summary>How long the model is left alone when it has failed.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How long it is where it lets nobody in, and at most, whatever it demands.</summary>
    public static readonly TimeSpan LongPause = TimeSpan.FromMinutes(10);

    /// <summary>More characters than these of a question tell nothing more.</summary>
    private const int MostCharacters = 2_000;

    private long _notBefore = long.MinValue;
    private int _isFailing;

    /// <inheritdoc/>
    public async ValueTask<Nearness?> FindAsync(Answerer answerer, string question, IReadOnlyList<Turn>? history, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        if (vectors.Of(answerer.Corpus) is not { } ready || time.GetUtcNow().UtcTicks < Volatile.Read(ref _notBefore)
            || answerer.WordsForNearness(question, history) is not { } words)
        {
            return null;
        }

        using var late = new CancellationTokenSource(mostWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var found = await embedder.EmbedAsync([words.Length > MostCharacters ? words[..MostCharacters] : words], either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return NearnessBy(found[0], ready);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            Leave(Pause, "it has not answered in time");
        }
        catch (EmbedderException fault)
        {
            var least = fault.IsPassing ? Pause : LongPause;
            Leave(TimeSpan.FromTicks(Math.Clamp(fault.RetryAfter?.Ticks ?? 0, least.Ticks, LongPause.Ticks)), fault.Message);
        }
        catch (Exception fault)
        {
            // An answer does not fail for want of what only helps it. The message may hold what was asked; the type does not.
            Leave(LongPause, fault.GetType().Name);
        }

        return null;
    }

    private Nearness? NearnessBy(ReadOnlyMemory<float> question, ParagraphVectors ready)
    {
        if (question.Length != ready.Space.Dimension)
        {
            vectors.Withdraw(ready);
            Leave(Pause, $"it gave a vector of {question.Length} numbers, and those of the library have {ready.Space.Dimension}");
            return null;
        }

        if (Interlocked.Exchange(ref _isFailing, 0) == 1)
        {
            LogBack(embedder.Model);
        }

        return ready.NearnessTo(question.Span);
    }

    private void Leave(TimeSpan pause, string why)
    {
        Volatile.Write(ref _notBefore, (time.GetUtcNow() + pause).UtcTicks);
        if (Interlocked.Exchange(ref _isFailing, 1) == 0)
        {
            LogFailed(embedder.Model, why);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Model} gave no embedding of a question: {Why}. Questions are answered without until it does")]
    private partial void LogFailed(string model, string why);

    [LoggerMessage(2, LogLevel.Information, "{Model} gives embeddings of questions again")]
    private partial void LogBack(string model);
}
