using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Digests;

/// <summary>When a channel gets its digest.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Time">The time of day there.</param>
/// <param name="Zone">The IANA name of its time zone ("Atlantic/Azores").</param>
public sealed record DigestSubscription(ChannelId Channel, TimeOnly Time, string Zone);

/// <summary>The port to where subscriptions are kept; a channel has one at most.</summary>
public interface IDigestSubscriptions
{
    /// <summary>The subscription of a channel; null where it has none.</summary>
    Task<DigestSubscription?> FindAsync(ChannelId channel, CancellationToken cancellation);

    /// <summary>All subscriptions.</summary>
    Task<IReadOnlyList<DigestSubscription>> AllAsync(CancellationToken cancellation);

    /// <summary>Keeps a subscription in the place of the channel's earlier one.</summary>
    Task KeepAsync(DigestSubscription subscription, CancellationToken cancellation);

    /// <summary>Takes the subscription of a channel away.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(ChannelId channel, CancellationToken cancellation);
}
