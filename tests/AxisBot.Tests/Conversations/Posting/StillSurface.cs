using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;

namespace AxisBot.Tests.Conversations.Posting;

/// <summary>A surface on which nothing is expected to be posted.</summary>
internal sealed class StillSurface(string name) : ISurface
{
    public string Name => name;

    public PostingTraits Traits { get; } = new();

    public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation) => Task.CompletedTask;

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation) => throw new InvalidOperationException("Nobody expected a post.");

    public Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation) => throw new InvalidOperationException("Nobody expected a change.");

    public Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation) => throw new InvalidOperationException("Nobody expected a withdrawal.");

    public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation) => throw new InvalidOperationException("Nobody expected to be asked.");
}
