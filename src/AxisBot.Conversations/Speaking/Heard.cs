using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Speaking;

/// <summary>What the rules are asked about.</summary>
/// <param name="Message">What came.</param>
/// <param name="IsAdmitted">Whether AxisBot may speak in its place at all.</param>
/// <param name="Thread">What is remembered of its thread.</param>
/// <param name="Channel">What holds in its channel.</param>
public sealed record Heard(IncomingMessage Message, bool IsAdmitted, ThreadSoFar Thread, ChannelSettings Channel)
{
    /// <summary>The message as words; null for a command or a press.</summary>
    public WrittenMessage? Written => Message as WrittenMessage;

    /// <summary>Whether somebody else than its author has written in the thread.</summary>
    public bool OthersTakePart => Thread.People.Any(person => person != Message.Author.Id);
}
