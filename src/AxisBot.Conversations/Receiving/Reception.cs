using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;

namespace AxisBot.Conversations.Receiving;

/// <summary>Takes in what a platform brings. What it has taken in will be answered; only then is the platform told that it arrived.</summary>
public sealed class Reception(IInbox inbox, InboxBell bell)
{
    /// <summary>Takes a message in.</summary>
    /// <returns>False where it had come before; the platform is told that it arrived all the same.</returns>
    /// <exception cref="StateUnavailableException">It could not be kept: the platform must not be told that it arrived.</exception>
    public async Task<bool> TakeInAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var isNew = await inbox.KeepAsync(message, cancellation).ConfigureAwait(false);
        if (isNew)
        {
            bell.Bell.Ring();
        }

        return isNew;
    }
}
