using AxisBot.Conversations;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps the settings of channels in a database.</summary>
internal sealed class ChannelStore(IDatabase database, ConversationSettings settings) : IChannelSettings
{
    /// <summary>What holds where nothing was set.</summary>
    public ChannelSettings Default { get; } = ChannelSettings.Default with { DemandsMention = settings.DemandsMention };

    public Task<ChannelSettings> GetAsync(ChannelId channel, CancellationToken cancellation) => database.ReadAsync("channels.get", async session =>
    {
        var row = await session.FirstAsync<Row>("SELECT body, seal FROM channel_settings WHERE channel = @channel", new { channel = ChannelNames.Write(channel) }).ConfigureAwait(false);
        return row is not null && row.Seal == Seal.Of(ChannelNames.Write(channel), row.Body) ? StateJson.Read<ChannelSettings>(row.Body) ?? Default : Default;
    }, cancellation);

    public Task SetAsync(ChannelId channel, ChannelSettings settings, CancellationToken cancellation)
    {
        var body = StateJson.Write(settings);
        return database.WriteAsync("channels.set", session => session.ExecuteAsync(
            "INSERT INTO channel_settings (channel, body, seal) VALUES (@channel, @body, @seal) ON CONFLICT (channel) DO UPDATE SET body = @body, seal = @seal",
            new { channel = ChannelNames.Write(channel), body, seal = Seal.Of(ChannelNames.Write(channel), body) }), Durability.Machine, cancellation);
    }

    private sealed record Row
    {
        public string Body { get; init; } = "";

        public string Seal { get; init; } = "";
    }
}
