using System.Globalization;
using AxisBot.CommandLine;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Messages;
using AxisBot.Rendering;

namespace AxisBot.Chatting;

/// <summary>A conversation at the console: each line is a message. What is piped in is answered line by line.</summary>
internal sealed class ConsoleChat(Surroundings surroundings, Responder responder)
{
    private const string Surface = "console";
    private const string Prompt = "> ";
    private const string Quit = "/quit";
    private const string Help = "/help";

    private static readonly Place Here = new(Surface, "", Surface, null, PlaceKind.Direct);
    private static readonly Person Somebody = new(Surface, IsManager: true);

    private readonly ConsoleReplies _replies = new(surroundings);
    private readonly bool _isTyped = surroundings.Input is null;
    private int _messages;

    /// <summary>Talks until the person has had enough or the input ends.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var input = surroundings.Input ?? surroundings.Keyboard ?? Console.In;
        while (Next(input) is { } line && !IsEnd(line))
        {
            await SayAsync(line, cancellation).ConfigureAwait(false);
        }

        if (_isTyped)
        {
            surroundings.Error.WriteLine();
        }
    }

    private string? Next(TextReader input)
    {
        if (_isTyped)
        {
            surroundings.Error.Write(_replies.HasSpoken ? $"\n{Prompt}" : $"Ask about the articles; {Help} tells more, {Quit} ends.\n{Prompt}");
        }

        return input.ReadLine()?.Trim();
    }

    /// <summary>An empty line ends what is typed; in what is piped in it only sets questions apart.</summary>
    private bool IsEnd(string line) => line.Equals(Quit, StringComparison.OrdinalIgnoreCase) || (_isTyped && line.Length == 0);

    private async Task SayAsync(string line, CancellationToken cancellation)
    {
        if (line.Length == 0)
        {
            return;
        }

        await responder.RespondAsync(Message(line), _replies, cancellation).ConfigureAwait(false);
    }

    private WrittenMessage Message(string line)
    {
        var id = new MessageId(Surface, (++_messages).ToString(CultureInfo.InvariantCulture));
        return new WrittenMessage(id, Here, Somebody, surroundings.Clock.GetUtcNow(), line, MentionsBot: true);
    }
}
