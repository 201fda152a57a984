using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;

namespace AxisBot.Conversations.Receiving;

/// <summary>Puts what is said to a message into the outbox. Progress alone goes to the surface at once, and may get lost.</summary>
internal sealed class OutboxReplies(IncomingMessage message, ISurface surface, IOutbox outbox, OutboxBell bell, TimeProvider time) : IReplies
{
    public Task ShowAsync(Progress progress, CancellationToken cancellation) => surface.ShowAsync(message, progress, cancellation);

    public Task SendAsync(Reply reply, CancellationToken cancellation) =>
        AddAsync(Post.OfReply(reply, surface.PartsOf(reply.Cards), message.ReturnAddress, time.GetUtcNow()), cancellation);

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) =>
        AddAsync([Post.OfWithdrawal(removed, message.Place, message.ReturnAddress, time.GetUtcNow())], cancellation);

    private async Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation)
    {
        await outbox.AddAsync(posts, cancellation).ConfigureAwait(false);
        bell.Bell.Ring();
    }
}
