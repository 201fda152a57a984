using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Asking;

/// <summary>Takes what comes from a surface and says what is to be said to it.</summary>
public sealed class Responder(ICurrentLibrary library, IThreadMemory memory)
{
    /// <summary>Responds to one message; nothing is said where nothing should be.</summary>
    public async Task RespondAsync(IncomingMessage message, IReplies replies, CancellationToken cancellation)
    {
        if (message is WrittenMessage written)
        {
            await AnswerAsync(written, replies, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(WrittenMessage message, IReplies replies, CancellationToken cancellation)
    {
        var snapshot = library.Now;
        var thread = await memory.RecallAsync(message.Place.ThreadId, cancellation).ConfigureAwait(false);
        await replies.ShowAsync(new Progress(Stage.Searching, $"searching {snapshot.Corpus.Articles.Count} articles"), cancellation).ConfigureAwait(false);
        var outcome = snapshot.Answerer.Ask(message.Text, thread.Turns);
        await replies.SendAsync(new Reply(message.Id, message.Place, [OutcomeCard.Of(outcome)]), cancellation).ConfigureAwait(false);
        await memory.RememberAsync(message.Place.ThreadId, message.Author, message.Id, TurnOf(message, outcome), cancellation).ConfigureAwait(false);
    }

    private static Turn TurnOf(WrittenMessage message, Outcome outcome) =>
        new(message.Text, string.Join('\n', outcome.Claims.Select(claim => claim.Text)));
}
