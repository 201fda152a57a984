using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.InMemory;

/// <summary>A program that posts no digests has no issues and no history of them.</summary>
internal sealed class PastInMemory : IDigestIssues, ICorpusHistory
{
    public Task<IReadOnlyDictionary<ChannelId, DateOnly>> LatestAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<ChannelId, DateOnly>>(new Dictionary<ChannelId, DateOnly>());

    public Task<DigestPast> PastAsync(ChannelId channel, DateOnly before, CancellationToken cancellation) => Task.FromResult(DigestPast.None);

    public Task<bool> OpenAsync(OpenedIssue issue, IReadOnlyList<Post> posts, CancellationToken cancellation) =>
        throw new InvalidOperationException("Without a store there is nobody to post an issue.");

    public Task<bool> SkipAsync(ChannelId channel, DateOnly day, DateTimeOffset due, CancellationToken cancellation) => Task.FromResult(true);

    public Task NoteAsync(Corpus corpus, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyList<KnownFigure>?> AtAsync(DateTimeOffset time, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<KnownFigure>?>(null);
}
