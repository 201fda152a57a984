using AxisBot.CommandLine;
using AxisBot.Conversations.Messages;
using AxisBot.Rendering;

namespace AxisBot.Chatting;

/// <summary>Shows at the console what is said to a message: progress to a person who waits, then the cards.</summary>
internal sealed class ConsoleReplies(Surroundings surroundings) : IReplies
{
    private readonly IPrinter _printer = Printers.For(surroundings);
    private readonly GrowingText _growing = new(surroundings);

    /// <summary>Whether anything was said so far.</summary>
    public bool HasSpoken { get; private set; }

    /// <inheritdoc/>
    public Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        _growing.Show(progress.Text, progress.Written);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        _growing.Clear();
        if (HasSpoken)
        {
            surroundings.Output.WriteLine();
        }

        _printer.Print(reply.Cards);
        HasSpoken = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => Task.CompletedTask;
}
