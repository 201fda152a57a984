using AxisBot.Answering.Answers;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Threads;
using AxisBot.Conversations.Waiting;

namespace AxisBot.Conversations.Asking;

/// <summary>Answers questions, each from one snapshot of the library and with the earlier turns of its thread.</summary>
internal sealed class QuestionDesk(ICurrentLibrary library, IThreadMemory memory, WaitingRoom room, Asker asker, AnswerDesk desk, ConversationMeters meters)
{
    /// <summary>Answers a question when its turn has come.</summary>
    public Task AskAsync(Exchange exchange, string question, CancellationToken cancellation) =>
        room.PassAsync(exchange, countsAsQuestion: true, token => AnswerAsync(exchange, question, token), cancellation);

    private async Task AnswerAsync(Exchange exchange, string question, CancellationToken cancellation)
    {
        var snapshot = library.Now;
        await exchange.ShowAsync(Stage.Searching, $"searching {Notices.Many(snapshot.Corpus.Articles.Count, "article")}", cancellation).ConfigureAwait(false);
        var thread = await memory.RecallAsync(exchange.Place.ThreadId, cancellation).ConfigureAwait(false);
        if (asker.HasModel)
        {
            await exchange.ShowAsync(Stage.Writing, WrittenLine.Status, cancellation).ConfigureAwait(false);
        }

        if (await exchange.WhileWantedAsync(token => asker.AskAsync(snapshot, question, thread.Turns, claim => new ValueTask(exchange.ShowAsync(claim, token)), token), cancellation).ConfigureAwait(false) is not { } outcome)
        {
            return;
        }

        if (outcome is Refusal refusal)
        {
            meters.Refused(refusal.Reason);
        }

        var card = OutcomeCard.Of(outcome);
        await exchange.ShowAsync(Stage.Checking, $"checking {Notices.Many(card.Sources.Count, "source")}", cancellation).ConfigureAwait(false);
        var suggestions = SuggestedQuestions.After(outcome, snapshot);
        await desk.HandOutAsync(exchange, question, card, suggestions, snapshot.Corpus, isPrivate: false, cancellation).ConfigureAwait(false);
    }
}
