using System.Collections.Concurrent;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Stores;

namespace AxisBot.Storage.Tolerance;

/// <summary>Goes by what was last known of a channel while its settings cannot be read.</summary>
internal sealed class TolerantChannels(ChannelStore channels) : IChannelSettings
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<ChannelId, ChannelSettings> _known = new();

    public async Task<ChannelSettings> GetAsync(ChannelId channel, CancellationToken cancellation)
    {
        var settings = await Tolerance.OrAsync<ChannelSettings?>(async () => await channels.GetAsync(channel, cancellation).ConfigureAwait(false), null).ConfigureAwait(false);
        return settings is null ? _known.GetValueOrDefault(channel, channels.Default) : Know(channel, settings);
    }

    /// <exception cref="StateUnavailableException">They could not be kept.</exception>
    public async Task SetAsync(ChannelId channel, ChannelSettings settings, CancellationToken cancellation)
    {
        await channels.SetAsync(channel, settings, cancellation).ConfigureAwait(false);
        Know(channel, settings);
    }

    private ChannelSettings Know(ChannelId channel, ChannelSettings settings)
    {
        if (settings == channels.Default)
        {
            _known.TryRemove(channel, out _);
        }
        else if (_known.Count < Most || _known.ContainsKey(channel))
        {
            _known[channel] = settings;
        }

        return settings;
    }
}
