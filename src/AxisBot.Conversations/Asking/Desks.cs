using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Asking;

/// <summary>Brings each message that is spoken to to the desk that is there for it.</summary>
internal sealed class Desks(QuestionDesk questions, CommandDesk commands, ButtonDesk buttons, AnswerDesk answers, IEnumerable<ITypedCommands> typed)
{
    public AnswerDesk Answers => answers;

    public Task ServeAsync(Exchange exchange, CancellationToken cancellation) => exchange.Message switch
    {
        CommandCall call => commands.RunAsync(exchange, call, cancellation),
        ButtonPress press => buttons.PressAsync(exchange, press, cancellation),
        WrittenMessage written when typed.Select(reader => reader.Read(written)).FirstOrDefault(call => call is not null) is { } call => commands.RunAsync(exchange, call, cancellation),
        WrittenMessage written => questions.AskAsync(exchange, written.Text, cancellation),
        _ => throw new ArgumentException($"There is no desk for a {exchange.Message.GetType().Name}.", nameof(exchange)),
    };
}
