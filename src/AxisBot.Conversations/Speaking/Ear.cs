using AxisBot.Conversations.Access;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Speaking;

/// <summary>Decides whether to speak to a message, and remembers who takes part in a thread.</summary>
internal sealed class Ear(AllowList allowList, IThreadMemory memory, IChannelSettings channels)
{
    public async Task<SpeakingDecision> ListenAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var isAdmitted = allowList.Admits(message.Place);
        if (!isAdmitted || message.Author.IsBot)
        {
            return WithoutMemory(message);
        }

        var thread = await memory.RecallAsync(message.Place.ThreadId, cancellation).ConfigureAwait(false);
        var channel = await channels.GetAsync(message.Place.ChannelId, cancellation).ConfigureAwait(false);
        if (message is WrittenMessage { Place.Thread: not null })
        {
            await memory.NoteAsync(message.Place.ThreadId, message.Author, cancellation).ConfigureAwait(false);
        }

        return SpeakingRules.Decide(new Heard(message, isAdmitted, thread, channel));
    }

    /// <summary>What the rules say to a message of whose thread and channel nothing is known.</summary>
    public SpeakingDecision WithoutMemory(IncomingMessage message) =>
        SpeakingRules.Decide(new Heard(message, allowList.Admits(message.Place), ThreadSoFar.Empty, ChannelSettings.Default));
}
