using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Asking;

/// <summary>Gathers what a command may want to know of where it is called.</summary>
internal sealed class SceneSetter(ICurrentLibrary library, IChannelSettings channels, IThreadMemory memory)
{
    public async Task<CommandScene> SetAsync(Exchange exchange, CancellationToken cancellation)
    {
        var settings = await channels.GetAsync(exchange.Place.ChannelId, cancellation).ConfigureAwait(false);
        var thread = await memory.RecallAsync(exchange.Place.ThreadId, cancellation).ConfigureAwait(false);
        return new CommandScene(library.Now, exchange.Place, exchange.Author, settings, thread.Turns);
    }
}
