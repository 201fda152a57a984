using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Waiting;

namespace AxisBot.Conversations.Asking;

/// <summary>Runs commands, or says clearly why not.</summary>
internal sealed class CommandDesk(CommandBook book, SceneSetter scenes, QuestionDesk questions, Asker asker, WaitingRoom room, AnswerDesk desk)
{
    /// <summary>The command that asks: what it is given goes the way of every question.</summary>
    private const string Ask = "ask";

    public async Task RunAsync(Exchange exchange, CommandCall call, CancellationToken cancellation)
    {
        if (book.Find(call.Command) is not { } command)
        {
            await exchange.TellAsync(NoticeCard.Of(NearestCommand.Complaint(call.Command, book)), cancellation).ConfigureAwait(false);
            return;
        }

        var arguments = CommandCheck.Given(call.Arguments);
        var scene = await scenes.SetAsync(exchange, command, cancellation).ConfigureAwait(false);
        if (CommandCheck.Objection(command, arguments, scene) is { } objection)
        {
            await exchange.TellAsync(objection, cancellation).ConfigureAwait(false);
        }
        else if (command.Name == Ask && command.Parameters is [var question, ..] && arguments.TryGetValue(question.Name, out var text))
        {
            await questions.AskAsync(exchange, text, cancellation).ConfigureAwait(false);
        }
        else
        {
            // What only its caller sees, such as help and forgetting, must be there when all questions are spent.
            await room.PassAsync(exchange, countsAsQuestion: !command.IsPrivate, token => RunAsync(exchange, command, arguments, scene, token), cancellation).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(Exchange exchange, ICommand command, IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var articles = scene.Library.Corpus.Articles.Count;
        await exchange.ShowAsync(Stage.Searching, $"searching {Notices.Many(articles, "article")}", cancellation).ConfigureAwait(false);
        if (await CardsOfAsync(exchange, command, arguments, scene, cancellation).ConfigureAwait(false) is not { } cards)
        {
            return;
        }

        // A language that the command has chosen for the channel is that of its own reply already.
        exchange.Speak((await scenes.SetAsync(exchange, cancellation).ConfigureAwait(false)).Settings.Language);
        if (AnswerDesk.IsAnswer(cards))
        {
            var said = string.Join(' ', command.Parameters.Select(parameter => arguments.GetValueOrDefault(parameter.Name)).OfType<string>());
            await desk.HandOutAsync(exchange, said, cards[0], [], scene.Library.Corpus, command.IsPrivate, cancellation).ConfigureAwait(false);
        }
        else
        {
            await exchange.SendAsync(cards, command.IsPrivate, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What a command shows; null where it answers a question that nobody wants answered any more.</summary>
    private async Task<IReadOnlyList<Card>?> CardsOfAsync(Exchange exchange, ICommand command, IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        if (!command.Asks || !asker.HasModel)
        {
            return await command.RunAsync(arguments, scene, cancellation).ConfigureAwait(false);
        }

        await exchange.ShowAsync(Stage.Writing, WrittenLine.Status, cancellation).ConfigureAwait(false);
        return await exchange.WhileWantedAsync(
            token => command.RunAsync(arguments, scene with { Passed = claim => new ValueTask(exchange.ShowAsync(claim, token)) }, token), cancellation).ConfigureAwait(false);
    }
}
