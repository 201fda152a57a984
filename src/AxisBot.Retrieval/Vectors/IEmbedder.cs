namespace AxisBot.Retrieval.Vectors;

/// <summary>The seam to a model that turns texts into vectors, such that texts which mean something alike lie near each other.</summary>
public interface IEmbedder
{
    /// <summary>The name of the model.</summary>
    string Model { get; }

    /// <summary>Turns texts into vectors. Nothing is tried twice: whoever asks knows whether it is worth the wait.</summary>
    /// <param name="texts">The texts, at least one, none of them empty.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>
    /// A vector of length 1 for each text, in the order of the texts, and all with the same number of numbers. Whether that is the
    /// number of an earlier call is for the caller to see.
    /// </returns>
    /// <exception cref="EmbedderException">There are no vectors, or they cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation);
}
