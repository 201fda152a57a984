using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Receiving;

/// <summary>
/// The port to where messages are kept until they are answered. What a surface was told that it arrived survives the process. Whoever
/// works at a message holds a lease with a fence: a number that grows with each holder.
/// </summary>
public interface IInbox
{
    /// <summary>Keeps a message; when it returns, the message is on the disk.</summary>
    /// <returns>False where it came before, under this name or another.</returns>
    Task<bool> KeepAsync(IncomingMessage message, CancellationToken cancellation);

    /// <summary>
    /// Leases the oldest message that can be worked at. Of messages about the same thing the later waits for the earlier, unless the
    /// same worker holds that; and nobody's flood holds up others.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    Task<InboxItem?> ClaimAsync(InboxClaim claim, CancellationToken cancellation);

    /// <summary>Renews a lease.</summary>
    /// <returns>Whether it was still held.</returns>
    Task<bool> RenewAsync(InboxItem item, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Notes that all was done about a message, and erases its words.</summary>
    Task FinishAsync(InboxItem item, CancellationToken cancellation);

    /// <summary>Gives a message back, to be taken up again after a while.</summary>
    Task PutBackAsync(InboxItem item, TimeSpan wait, CancellationToken cancellation);

    /// <summary>How many messages wait or are worked at.</summary>
    Task<int> CountAsync(CancellationToken cancellation);
}

/// <summary>Who asks for work at the inbox.</summary>
/// <param name="Worker">Names the process.</param>
/// <param name="Surfaces">The surfaces that it can reply to.</param>
/// <param name="InHand">What it works at already.</param>
/// <param name="Lease">How long a lease lasts.</param>
public sealed record InboxClaim(string Worker, IReadOnlyCollection<string> Surfaces, IReadOnlyCollection<MessageId> InHand, TimeSpan Lease);

/// <summary>A message that is worked at.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it was taken up, this time included.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="Fence">The number of the lease.</param>
public sealed record InboxItem(IncomingMessage Message, int Attempts, string Worker, long Fence);
