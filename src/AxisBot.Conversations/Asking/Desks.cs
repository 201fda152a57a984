using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Asking;

/// <summary>Brings each message that is spoken to to the desk that is there for it.</summary>
internal sealed class Desks(QuestionDesk questions, CommandDesk commands, ButtonDesk buttons, AnswerDesk answers, TypedCommands typed)
{
    public AnswerDesk Answers => answers;

    public Task ServeAsync(Exchange exchange, CancellationToken cancellation) => exchange.Message switch
    {
        CommandCall call => commands.RunAsync(exchange, call, cancellation),
        ButtonPress press => buttons.PressAsync(exchange, press, cancellation),
        WrittenMessage written when typed.Read(written.Text) is { } command => RunAsync(exchange, written, command, cancellation),
        WrittenMessage written => questions.AskAsync(exchange, written.Text, cancellation),
        _ => throw new ArgumentException($"There is no desk for a {exchange.Message.GetType().Name}.", nameof(exchange)),
    };

    private Task RunAsync(Exchange exchange, WrittenMessage written, TypedCommand typed, CancellationToken cancellation) => typed.Command is { } command
        ? commands.RunAsync(exchange, new CommandCall(written.Id, written.Place, written.Author, written.At, command.Name, typed.Arguments), cancellation)
        : exchange.TellAsync(NoticeCard.Of(typed.Complaint!), cancellation);
}
