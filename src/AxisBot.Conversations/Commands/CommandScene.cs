using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Commands;

/// <summary>Where a command is called.</summary>
/// <param name="Library">The library as it is now.</param>
/// <param name="Place">Where it is called.</param>
/// <param name="Author">By whom.</param>
/// <param name="Settings">What holds in the channel.</param>
/// <param name="History">The earlier turns of the thread, oldest first.</param>
public sealed record CommandScene(
    LibrarySnapshot Library, Place Place, Person Author, ChannelSettings Settings, IReadOnlyList<Turn> History)
{
    /// <summary>Told each sentence of an answer that a model has written and that has passed the check, while it writes on; null where nobody looks on.</summary>
    public Func<Claim, ValueTask>? Passed { get; init; }
}
