namespace AxisBot.Embeddings;

/// <summary>Which model turns texts into vectors, and how it is reached.</summary>
public sealed record EmbeddingSettings
{
    /// <summary>The address of an interface like OpenAI's, which ends with a slash: "https://api.openai.com/v1/".</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The name of the model there.</summary>
    public required string Model { get; init; }

    /// <summary>The key; null where none is needed, and then none is sent.</summary>
    public string? Key { get; init; }

    /// <summary>How long an answer may wait for the vector of its question; above zero.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The folder in which vectors are kept.</summary>
    public required string Folder { get; init; }
}
