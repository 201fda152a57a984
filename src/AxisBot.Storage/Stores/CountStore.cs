using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Stores;

/// <summary>Counts in a database how much there is to do.</summary>
internal sealed class CountStore(IDatabase database, IInbox inbox, IOutbox outbox) : IDeliveryCounts
{
    public async Task<DeliveryCounts?> CountAsync(CancellationToken cancellation) => new DeliveryCounts(
        await inbox.CountAsync(cancellation).ConfigureAwait(false),
        await outbox.CountAsync(cancellation).ConfigureAwait(false),
        await database.ReadAsync("subscriptions.count", session => session.FirstAsync<int>("SELECT COUNT(*) FROM subscriptions"), cancellation).ConfigureAwait(false));
}
