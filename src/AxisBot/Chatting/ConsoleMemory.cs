using AxisBot.Answering.Questions;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;
using ThreadState = AxisBot.Conversations.Threads.ThreadState;

namespace AxisBot.Chatting;

/// <summary>Remembers the one conversation of a console, as long as it lasts.</summary>
internal sealed class ConsoleMemory : IThreadMemory
{
    private const int MostTurns = 20;

    private readonly List<(MessageId Question, Turn Turn)> _turns = [];
    private readonly HashSet<string> _people = [];

    /// <inheritdoc/>
    public Task<ThreadState> RecallAsync(ThreadId thread, CancellationToken cancellation) =>
        Task.FromResult(new ThreadState([.. _turns.Select(turn => turn.Turn)], _people, IsOurs: true));

    /// <inheritdoc/>
    public Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation)
    {
        _people.Add(person.Id);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation)
    {
        _people.Add(person.Id);
        _turns.Add((question, turn));
        _turns.RemoveRange(0, Math.Max(0, _turns.Count - MostTurns));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ForgetAsync(MessageId question, CancellationToken cancellation)
    {
        _turns.RemoveAll(turn => turn.Question == question);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = _turns.Count;
        _turns.Clear();
        return Task.FromResult(forgotten);
    }
}
