using AxisBot.CommandLine;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Rendering;

namespace AxisBot.Chatting;

/// <summary>Shows at the console what is said to a message: progress to a person who waits, then the cards.</summary>
internal sealed class ConsoleReplies(Surroundings surroundings) : IReplies
{
    private readonly IPrinter _printer = Printers.For(surroundings);
    private int _shown;

    /// <summary>Whether anything was said so far.</summary>
    public bool HasSpoken { get; private set; }

    /// <inheritdoc/>
    public Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        if (surroundings.ErrorIsTerminal)
        {
            Clear();
            var text = SafeText.OneLine(progress.Text);
            surroundings.Error.Write($"\r{text}");
            _shown = text.Length;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        Clear();
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

    private void Clear()
    {
        if (_shown > 0)
        {
            surroundings.Error.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }
}
