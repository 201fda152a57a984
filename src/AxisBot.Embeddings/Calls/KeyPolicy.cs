using System.ClientModel.Primitives;

namespace AxisBot.Embeddings.Calls;

/// <summary>Sends the key along where there is one, and no word about it where there is none: a model on this machine wants none.</summary>
internal sealed class KeyPolicy(string? key) : AuthenticationPolicy
{
    /// <inheritdoc/>
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Authorize(PipelineMessage message)
    {
        if (key is not null)
        {
            message.Request.Headers.Set("Authorization", $"Bearer {key}");
        }
    }
}
