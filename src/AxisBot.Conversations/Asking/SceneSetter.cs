using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Asking;

/// <summary>Gathers what a command may want to know of where it is called.</summary>
internal sealed class SceneSetter(ICurrentLibrary library, IChannelSettings channels, IThreadMemory memory, Surfaces surfaces)
{
    /// <summary>The scene of a command; who manages the channel is asked of the surface where the command heeds that.</summary>
    public async Task<CommandScene> SetAsync(Exchange exchange, ICommand command, CancellationToken cancellation)
    {
        var scene = await SetAsync(exchange, cancellation).ConfigureAwait(false);
        if (!command.HeedsManagers || scene.Author.IsManager || surfaces.Of(scene.Place.Surface) is not { } surface)
        {
            return scene;
        }

        var isManager = await surface.IsManagerAsync(scene.Place, scene.Author, cancellation).ConfigureAwait(false);
        return scene with { Author = scene.Author with { IsManager = isManager } };
    }

    public async Task<CommandScene> SetAsync(Exchange exchange, CancellationToken cancellation)
    {
        var settings = await channels.GetAsync(exchange.Place.ChannelId, cancellation).ConfigureAwait(false);
        var thread = await memory.RecallAsync(exchange.Place.ThreadId, cancellation).ConfigureAwait(false);
        return new CommandScene(library.Now, exchange.Place, exchange.Author, settings, thread.Turns);
    }
}
