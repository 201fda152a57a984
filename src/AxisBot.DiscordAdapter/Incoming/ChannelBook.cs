using System.Text.Json;
using AxisBot.Conversations;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>A channel of a server.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The channel that a thread is in; null for a channel itself.</param>
/// <param name="TakesThreads">Whether threads are started from its messages.</param>
internal sealed record KnownChannel(Id Id, Id? Parent, bool TakesThreads);

/// <summary>Knows which channels are threads, and of which channel: from what the gateway tells, and by asking where it has told nothing.</summary>
internal sealed class ChannelBook(DiscordRest rest)
{
    private const int Most = 20_000;

    private readonly Lately<Id, KnownChannel> _channels = new(Most);

    /// <summary>Notes what an event tells of channels.</summary>
    public void Note(string name, JsonElement body)
    {
        switch (name)
        {
            case "GUILD_CREATE":
                foreach (var channel in body.Items("channels").Concat(body.Items("threads")))
                {
                    Note(channel);
                }

                break;
            case "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE":
                Note(body);
                break;
            case "CHANNEL_DELETE" or "THREAD_DELETE" when body.Id("id") is { } gone:
                _channels.Forget(gone);
                break;
        }
    }

    /// <summary>The channel of an id. One of which nothing can be learnt is taken for a channel, where the worst is a reply in the place of a thread.</summary>
    public async Task<KnownChannel> FindAsync(Id channel, CancellationToken cancellation)
    {
        if (Known(channel) is { } known)
        {
            return known;
        }

        var answer = await rest.SendAsync(Calls.Channel(channel), cancellation).ConfigureAwait(false);
        return (answer is Done done ? Note(done.Body) : null) ?? new KnownChannel(channel, null, TakesThreads: true);
    }

    /// <summary>What is known of a channel without asking; null where that is nothing.</summary>
    public KnownChannel? Known(Id channel) => _channels.TryGet(channel, out var known) ? known : null;

    private KnownChannel? Note(JsonElement channel)
    {
        if (channel.Id("id") is not { } id || channel.Number("type") is not { } type)
        {
            return null;
        }

        var known = new KnownChannel(id, ChannelTypes.ParentOf(channel), ChannelTypes.TakesThreads(type));
        _channels.Note(id, known);
        return known;
    }
}
