using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Digests;

/// <summary>When a channel gets its digest.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Time">The time of day there.</param>
/// <param name="Zone">The IANA name of its time zone ("Atlantic/Azores").</param>
/// <param name="Since">From when on it gets it: what was due before is not made up for.</param>
/// <param name="Kind">Who can read along there.</param>
/// <param name="IsFixed">Whether whoever runs AxisBot has set it, so that nobody in the channel can change it.</param>
public sealed record DigestSubscription(
    ChannelId Channel, TimeOnly Time, string Zone, DateTimeOffset Since, PlaceKind Kind = PlaceKind.Channel, bool IsFixed = false)
{
    /// <summary>Where its issues are posted.</summary>
    public Place Place => new(Channel.Surface, Channel.Space, Channel.Channel, null, Kind);
}

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
