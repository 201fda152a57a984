using AxisBot.Conversations.Posting;

namespace AxisBot.Conversations.Delivering;

/// <summary>The port to where it is known how much there is to do.</summary>
public interface IDeliveryCounts
{
    /// <summary>How much there is to do; null where nothing is delivered.</summary>
    Task<DeliveryCounts?> CountAsync(CancellationToken cancellation);
}

/// <summary>How much there is to do.</summary>
/// <param name="Waiting">Messages in the inbox.</param>
/// <param name="Posts">Posts by their state.</param>
/// <param name="Subscriptions">Channels that get the digest.</param>
public sealed record DeliveryCounts(int Waiting, PostCounts Posts, int Subscriptions);

/// <summary>A program that delivers nothing.</summary>
internal sealed class NothingToDeliver : IDeliveryCounts
{
    public Task<DeliveryCounts?> CountAsync(CancellationToken cancellation) => Task.FromResult<DeliveryCounts?>(null);
}
