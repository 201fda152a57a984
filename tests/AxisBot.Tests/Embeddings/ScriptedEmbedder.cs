using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit.Embeddings;

namespace AxisBot.Tests.Embeddings;

/// <summary>An embedder that does what a test says, call by call.</summary>
internal sealed class ScriptedEmbedder(int dimension) : IEmbedder
{
    public string Model => LoopbackEmbeddings.Model;

    public int Calls { get; private set; }

    /// <summary>What happens in a call, by its number from 1; null for vectors as they should be.</summary>
    public Func<int, Task<IReadOnlyList<ReadOnlyMemory<float>>>?> Does { get; set; } = _ => null;

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation) =>
        Does(++Calls) ?? Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. texts.Select(text => (ReadOnlyMemory<float>)UnitVector.Of(StubVectors.Of(text, dimension))!)]);
}
