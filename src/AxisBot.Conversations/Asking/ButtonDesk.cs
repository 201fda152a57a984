using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Waiting;

namespace AxisBot.Conversations.Asking;

/// <summary>Does what buttons say.</summary>
internal sealed class ButtonDesk(
    IGivenAnswers answers, IFeedback feedback, QuestionDesk questions, WaitingRoom room, SceneSetter scenes, TimeProvider time, IFigureActions figures, ICurrentLibrary library, ConversationMeters meters)
{
    public Task PressAsync(Exchange exchange, ButtonPress press, CancellationToken cancellation) => CardAction.Read(press.Action) switch
    {
        null => exchange.TellAsync(Notices.UnknownButton, cancellation),
        (CardActionKind.ShowSources, var answer) => WithAnswerAsync(exchange, answer, given => exchange.TellAsync(SourcesOf(given.Card), cancellation), cancellation),
        (CardActionKind.Helpful, var answer) => WithAnswerAsync(exchange, answer, given => KeepAsync(exchange, given, isHelpful: true, cancellation), cancellation),
        (CardActionKind.NotHelpful, var answer) => WithAnswerAsync(exchange, answer, given => KeepAsync(exchange, given, isHelpful: false, cancellation), cancellation),
        (CardActionKind.Ask, var subject) => AskAsync(exchange, subject, cancellation),
        var (kind, subject) => room.PassAsync(exchange, countsAsQuestion: false, token => ShowFigureAsync(exchange, kind, subject, token), cancellation),
    };

    /// <summary>Goes on with the answer if it is remembered; buttons of another channel's answers are nobody's business here.</summary>
    private async Task WithAnswerAsync(Exchange exchange, string id, Func<GivenAnswer, Task> goOn, CancellationToken cancellation)
    {
        var given = await answers.FindAsync(id, cancellation).ConfigureAwait(false);
        await (given?.Place.ChannelId == exchange.Place.ChannelId ? goOn(given) : exchange.TellAsync(Notices.AnswerForgotten, cancellation)).ConfigureAwait(false);
    }

    private async Task KeepAsync(Exchange exchange, GivenAnswer given, bool isHelpful, CancellationToken cancellation)
    {
        await feedback.KeepAsync(new Opinion(given.Id, given.Place.ChannelId, exchange.Author.Id, isHelpful, time.GetUtcNow()), cancellation).ConfigureAwait(false);
        meters.Judged(isHelpful);
        await exchange.TellAsync(isHelpful ? Notices.ThanksForHelpful : Notices.ThanksForNotHelpful, cancellation).ConfigureAwait(false);
    }

    private Card SourcesOf(Card answer) =>
        SourcesInFull.FirstGone(answer, library.Now.Corpus) is { } gone ? Notices.SourceChanged(gone.Place) : SourcesInFull.Of(answer);

    private Task AskAsync(Exchange exchange, string subject, CancellationToken cancellation) => SuggestedQuestion.Find(subject, library.Now.Corpus.Ledger) is { } question
        ? questions.AskAsync(exchange, question.Text, cancellation)
        : exchange.TellAsync(Notices.QuestionGone, cancellation);

    private async Task ShowFigureAsync(Exchange exchange, CardActionKind kind, string subject, CancellationToken cancellation)
    {
        var scene = await scenes.SetAsync(exchange, cancellation).ConfigureAwait(false);
        var cards = await figures.ShowAsync(kind, subject, scene, cancellation).ConfigureAwait(false);
        await exchange.SendAsync(cards.Count > 0 ? cards : [Notices.FigureGone], isPrivate: true, cancellation).ConfigureAwait(false);
    }
}
