using System.Collections.Concurrent;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.InMemory;

/// <summary>Keeps subscriptions for as long as the program runs.</summary>
internal sealed class SubscriptionsInMemory : IDigestSubscriptions
{
    private readonly ConcurrentDictionary<ChannelId, DigestSubscription> _byChannel = new();

    public Task<DigestSubscription?> FindAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(_byChannel.GetValueOrDefault(channel));

    public Task<IReadOnlyList<DigestSubscription>> AllAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DigestSubscription>>([.. _byChannel.Values.OrderBy(subscription => subscription.Channel.ToString(), StringComparer.Ordinal)]);

    public Task KeepAsync(DigestSubscription subscription, CancellationToken cancellation)
    {
        _byChannel[subscription.Channel] = subscription;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(_byChannel.TryRemove(channel, out _));
}
