using AxisBot.Answering.Questions;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Answering.Nearby;

/// <summary>Knows nothing of nearness: where no embeddings are set up.</summary>
public sealed class NoNearness : INearnessFinder
{
    /// <summary>The only one.</summary>
    public static readonly NoNearness Instance = new();

    private NoNearness()
    {
    }

    /// <inheritdoc/>
    public ValueTask<Nearness?> FindAsync(Answerer answerer, string question, IReadOnlyList<Turn>? history, CancellationToken cancellation) => default;
}
