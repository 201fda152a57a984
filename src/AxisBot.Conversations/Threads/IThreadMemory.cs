using AxisBot.Answering.Questions;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Threads;

/// <summary>What is remembered of a thread for a short while.</summary>
/// <param name="Turns">Its latest turns, oldest first.</param>
/// <param name="People">The ids of the people who have written in it.</param>
/// <param name="IsOurs">Whether AxisBot opened it or has answered in it.</param>
public sealed record ThreadSoFar(IReadOnlyList<Turn> Turns, IReadOnlySet<string> People, bool IsOurs)
{
    /// <summary>A thread of which nothing is remembered.</summary>
    public static readonly ThreadSoFar Empty = new([], new HashSet<string>(), IsOurs: false);
}

/// <summary>The port to where threads are remembered. What it holds is forgotten after a short while; it is never logged.</summary>
public interface IThreadMemory
{
    /// <summary>What is remembered of a thread.</summary>
    Task<ThreadSoFar> RecallAsync(ThreadId thread, CancellationToken cancellation);

    /// <summary>Remembers that somebody has written in a thread.</summary>
    Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation);

    /// <summary>Remembers a turn: what was asked by whom in which message, and what was answered.</summary>
    Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation);

    /// <summary>Forgets the turn of a message, since the message was changed or removed.</summary>
    Task ForgetAsync(MessageId question, CancellationToken cancellation);

    /// <summary>Forgets all that a person of a surface has said.</summary>
    /// <returns>How many turns were forgotten.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
