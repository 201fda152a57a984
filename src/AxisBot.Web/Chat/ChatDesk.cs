using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>Takes what visitors send to the conversations.</summary>
internal sealed class ChatDesk(Responder responder, ICurrentLibrary library, TimeProvider time)
{
    /// <summary>What a visitor asks: what was written, or the question on the button that was pressed; null where a button asks none.</summary>
    public string? AskedBy(ChatForm form) =>
        form.Action is null ? form.Text
        : CardAction.Read(form.Action) is (CardActionKind.Ask, var question) ? SuggestedQuestion.Find(question, library.Now.Corpus.Ledger)?.Text
        : null;

    /// <summary>Has a message responded to.</summary>
    public Task AskAsync(ChatForm form, Person visitor, IReplies replies, CancellationToken cancellation) =>
        responder.RespondAsync(form.ToMessage(visitor, time.GetUtcNow()), replies, cancellation);
}
