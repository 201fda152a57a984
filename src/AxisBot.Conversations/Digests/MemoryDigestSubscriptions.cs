using System.Collections.Concurrent;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Digests;

/// <summary>Keeps subscriptions for as long as the program runs.</summary>
public sealed class MemoryDigestSubscriptions : IDigestSubscriptions
{
    private readonly ConcurrentDictionary<ChannelId, DigestSubscription> _byChannel = new();

    /// <inheritdoc/>
    public Task<DigestSubscription?> FindAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(_byChannel.GetValueOrDefault(channel));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestSubscription>> AllAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DigestSubscription>>([.. _byChannel.Values.OrderBy(subscription => subscription.Channel.ToString(), StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task KeepAsync(DigestSubscription subscription, CancellationToken cancellation)
    {
        _byChannel[subscription.Channel] = subscription;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(_byChannel.TryRemove(channel, out _));
}
