namespace AxisBot.Conversations.Messages;

/// <summary>
/// The seam that a surface fills: where what is said to one message goes. A surface shows one message for each question, which
/// only moves forward: progress, then the reply.
/// </summary>
public interface IReplies
{
    /// <summary>Shows how far the answer has come. It may be left out; it must not throw for a surface that is gone.</summary>
    Task ShowAsync(Progress progress, CancellationToken cancellation);

    /// <summary>Sends the reply. At most one is sent for a message.</summary>
    Task SendAsync(Reply reply, CancellationToken cancellation);

    /// <summary>Takes back what was said to a message that was removed; nothing where nothing was said.</summary>
    Task WithdrawAsync(MessageId removed, CancellationToken cancellation);
}
