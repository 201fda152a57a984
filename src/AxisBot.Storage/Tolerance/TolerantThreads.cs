using AxisBot.Answering.Questions;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Storage.Tolerance;

/// <summary>Lets questions be answered while threads can neither be remembered nor recalled.</summary>
internal sealed class TolerantThreads(IThreadMemory memory) : IThreadMemory
{
    public Task<ThreadSoFar> RecallAsync(ThreadId thread, CancellationToken cancellation) => Tolerance.OrAsync(() => memory.RecallAsync(thread, cancellation), ThreadSoFar.Empty);

    public Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation) => Tolerance.OrNothingAsync(() => memory.NoteAsync(thread, person, cancellation));

    public Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation) =>
        Tolerance.OrNothingAsync(() => memory.RememberAsync(thread, person, question, turn, cancellation));

    /// <summary>A message that was taken back must be forgotten: this is tried again with the message.</summary>
    /// <exception cref="StateUnavailableException">It could not be forgotten.</exception>
    public Task ForgetAsync(MessageId question, CancellationToken cancellation) => memory.ForgetAsync(question, cancellation);

    /// <exception cref="StateUnavailableException">The person could not be forgotten.</exception>
    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) => memory.ForgetAsync(surface, person, cancellation);
}
