using AxisBot.Answering.Questions;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Answering.Nearby;

/// <summary>The seam to whoever knows how near the paragraphs of a library are to a question. It is asked before a question is answered.</summary>
public interface INearnessFinder
{
    /// <summary>
    /// How near the paragraphs are to a question, to be handed to <see cref="Answerer.Ask"/>. It never fails: whatever goes wrong or
    /// takes too long gives null, with which a question is answered as if there were no embeddings.
    /// </summary>
    /// <param name="answerer">Who will answer, from the same corpus.</param>
    /// <param name="question">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The nearness; null where there is none, or it would not help.</returns>
    /// <exception cref="OperationCanceledException">It was given up by <paramref name="cancellation"/>.</exception>
    ValueTask<Nearness?> FindAsync(Answerer answerer, string question, IReadOnlyList<Turn>? history, CancellationToken cancellation);
}
