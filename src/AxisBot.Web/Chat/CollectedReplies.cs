using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>Keeps the cards of a reply for a page that is sent as a whole.</summary>
internal sealed class CollectedReplies : IReplies
{
    /// <summary>The cards; none until there is a reply.</summary>
    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public Task ShowAsync(Progress progress, CancellationToken cancellation) => Task.CompletedTask;

    public Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        Cards = reply.Cards;
        return Task.CompletedTask;
    }

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => Task.CompletedTask;
}
