using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>Takes what visitors send to the conversations.</summary>
internal sealed class ChatDesk(Responder responder, TimeProvider time)
{
    /// <summary>Has a message responded to.</summary>
    public Task AskAsync(ChatForm form, Person visitor, IReplies replies, CancellationToken cancellation) =>
        responder.RespondAsync(form.ToMessage(visitor, time.GetUtcNow()), replies, cancellation);
}
