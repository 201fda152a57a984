namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>A file on its way into the workspace.</summary>
/// <param name="Id">Its id, "F...".</param>
/// <param name="Name">Its name.</param>
/// <param name="Length">How many bytes it was said to have.</param>
public sealed record UploadedFile(string Id, string Name, long Length)
{
    /// <summary>The words for those who cannot see it.</summary>
    public string? AltText { get; init; }

    /// <summary>What is shown above it.</summary>
    public string? Title { get; init; }

    /// <summary>Its bytes; null until they have come.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Whether the upload was completed.</summary>
    public bool IsComplete { get; init; }

    /// <summary>From when on a message may show it; null while the upload is not complete.</summary>
    public DateTimeOffset? ReadyAt { get; init; }
}
