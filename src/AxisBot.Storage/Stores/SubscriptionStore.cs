using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps subscriptions in a database.</summary>
internal sealed class SubscriptionStore(IDatabase database) : IDigestSubscriptions
{
    public Task<DigestSubscription?> FindAsync(ChannelId channel, CancellationToken cancellation) => database.ReadAsync("subscriptions.find", async session =>
        Read(await session.FirstAsync<Row>("SELECT channel, body, seal FROM subscriptions WHERE channel = @channel", new { channel = ChannelNames.Write(channel) }).ConfigureAwait(false)), cancellation);

    public Task<IReadOnlyList<DigestSubscription>> AllAsync(CancellationToken cancellation) => database.ReadAsync("subscriptions.all", async session =>
        (IReadOnlyList<DigestSubscription>)[.. (await session.ListAsync<Row>("SELECT channel, body, seal FROM subscriptions ORDER BY channel").ConfigureAwait(false)).Select(Read).OfType<DigestSubscription>()], cancellation);

    public Task KeepAsync(DigestSubscription subscription, CancellationToken cancellation)
    {
        var (channel, body) = (ChannelNames.Write(subscription.Channel), StateJson.Write(subscription));
        return database.WriteAsync("subscriptions.keep", session => session.ExecuteAsync(
            "INSERT INTO subscriptions (channel, body, seal) VALUES (@channel, @body, @seal) ON CONFLICT (channel) DO UPDATE SET body = @body, seal = @seal",
            new { channel, body, seal = Seal.Of(channel, body) }), Durability.Machine, cancellation);
    }

    public Task<bool> RemoveAsync(ChannelId channel, CancellationToken cancellation) => database.WriteAsync("subscriptions.remove", async session =>
        await session.ExecuteAsync("DELETE FROM subscriptions WHERE channel = @channel", new { channel = ChannelNames.Write(channel) }).ConfigureAwait(false) > 0, Durability.Machine, cancellation);

    private static DigestSubscription? Read(Row? row) =>
        row is not null && row.Seal == Seal.Of(row.Channel, row.Body) ? StateJson.Read<DigestSubscription>(row.Body) : null;

    private sealed record Row
    {
        public string Channel { get; init; } = "";

        public string Body { get; init; } = "";

        public string Seal { get; init; } = "";
    }
}
