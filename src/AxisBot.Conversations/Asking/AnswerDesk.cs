using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Asking;

/// <summary>Hands out answers: with their buttons, and remembered for these and for the follow-ups.</summary>
internal sealed class AnswerDesk(IGivenAnswers answers, IThreadMemory memory)
{
    private static readonly HashSet<CardKind> Answering = [CardKind.Answer, CardKind.Refusal, CardKind.Verdict, CardKind.Disagreement];

    /// <summary>Whether cards are an answer to a question, and nothing that was looked up.</summary>
    public static bool IsAnswer(IReadOnlyList<Card> cards) => cards is [{ Actions.Count: 0 } card] && Answering.Contains(card.Kind);

    /// <summary>Sends an answer, unless its question was taken back meanwhile.</summary>
    public async Task HandOutAsync(Exchange exchange, string question, Card card, IReadOnlyList<SuggestedQuestion> suggestions, Corpus corpus, bool isPrivate, CancellationToken cancellation)
    {
        if (card.Sources.Count > 0 || card.Kind != CardKind.Answer)
        {
            var id = Digits.Answer(exchange.Cause, corpus);
            card = AnswerButtons.On(card, id, suggestions);
            await answers.KeepAsync(new GivenAnswer(id, exchange.Id, exchange.Place, exchange.Author.Id, card), cancellation).ConfigureAwait(false);
        }

        if (await exchange.SendAsync([card], isPrivate, cancellation).ConfigureAwait(false))
        {
            await memory.RememberAsync(exchange.Place.ThreadId, exchange.Author, exchange.Id, SpokenTurn.Of(question, card), cancellation).ConfigureAwait(false);
        }
        else
        {
            await answers.ForgetAsync(exchange.Id, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets what was answered to a message.</summary>
    public async Task ForgetAsync(MessageId question, CancellationToken cancellation)
    {
        await memory.ForgetAsync(question, cancellation).ConfigureAwait(false);
        await answers.ForgetAsync(question, cancellation).ConfigureAwait(false);
    }
}
