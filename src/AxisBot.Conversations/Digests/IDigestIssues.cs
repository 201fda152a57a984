using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;

namespace AxisBot.Conversations.Digests;

/// <summary>The port to where it is kept which issues there were. A channel has one at most for each local date, posted or skipped.</summary>
public interface IDigestIssues
{
    /// <summary>The last day of each channel for which an issue was opened or skipped.</summary>
    Task<IReadOnlyDictionary<ChannelId, DateOnly>> LatestAsync(CancellationToken cancellation);

    /// <summary>What a channel has had before a day.</summary>
    Task<DigestPast> PastAsync(ChannelId channel, DateOnly before, CancellationToken cancellation);

    /// <summary>Keeps an issue together with its posts: both or neither.</summary>
    /// <returns>False where the channel has one for that day already; nothing is kept then.</returns>
    Task<bool> OpenAsync(OpenedIssue issue, IReadOnlyList<Post> posts, CancellationToken cancellation);

    /// <summary>Notes that no issue will be posted for a day.</summary>
    /// <returns>False where the channel has one for that day already.</returns>
    Task<bool> SkipAsync(ChannelId channel, DateOnly day, DateTimeOffset due, CancellationToken cancellation);
}

/// <summary>An issue that is posted.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Day">The local date.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Corpus">The hash of the corpus that it was compiled from.</param>
/// <param name="Figure">The figure of the day by <see cref="KnownFigure.Name"/>; null where there was none.</param>
public sealed record OpenedIssue(ChannelId Channel, DateOnly Day, DateTimeOffset Due, string Corpus, string? Figure);
