using System.Collections.Concurrent;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.InMemory;

/// <summary>Keeps the settings of channels while the program runs.</summary>
internal sealed class ChannelsInMemory(ConversationSettings settings) : IChannelSettings
{
    private readonly ConcurrentDictionary<ChannelId, ChannelSettings> _channels = new();
    private readonly ChannelSettings _default = ChannelSettings.Default with { DemandsMention = settings.DemandsMention };

    public Task<ChannelSettings> GetAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(_channels.GetValueOrDefault(channel, _default));

    public Task SetAsync(ChannelId channel, ChannelSettings settings, CancellationToken cancellation)
    {
        _channels[channel] = settings;
        return Task.CompletedTask;
    }
}
