using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Messages;
using AxisBot.Web.Metrics;

namespace AxisBot.Web.Chat;

/// <summary>Takes what visitors send to the conversations, and counts.</summary>
internal sealed class ChatDesk(Responder responder, WebMeters meters, TimeProvider time)
{
    /// <summary>Has a message responded to.</summary>
    public async Task AskAsync(ChatForm form, Person visitor, IReplies replies, CancellationToken cancellation)
    {
        var message = form.ToMessage(visitor, time.GetUtcNow());
        var begin = time.GetTimestamp();
        meters.Asked(message);
        await responder.RespondAsync(message, new CountedReplies(replies, meters), cancellation);
        meters.Answered(time.GetElapsedTime(begin));
    }

    /// <summary>Counts what is said.</summary>
    private sealed class CountedReplies(IReplies replies, WebMeters meters) : IReplies
    {
        public Task ShowAsync(Progress progress, CancellationToken cancellation) => replies.ShowAsync(progress, cancellation);

        public Task SendAsync(Reply reply, CancellationToken cancellation)
        {
            meters.Replied(reply);
            return replies.SendAsync(reply, cancellation);
        }

        public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => replies.WithdrawAsync(removed, cancellation);
    }
}
