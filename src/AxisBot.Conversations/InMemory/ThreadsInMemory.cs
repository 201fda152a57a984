using AxisBot.Answering.Questions;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.InMemory;

/// <summary>Remembers threads for a short while, and a turn no longer than that.</summary>
internal sealed class ThreadsInMemory : IThreadMemory, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ThreadId, RememberedThread> _threads = [];
    private readonly TimeSpan _memory;
    private readonly TimeProvider _time;
    private readonly int _most;
    private readonly ITimer _eraser;

    public ThreadsInMemory(ConversationSettings settings, TimeProvider time, int most = 5_000)
    {
        (_memory, _time, _most) = (settings.Memory, time, most);
        _eraser = time.CreateTimer(_ => Within(Erase), null, _memory, _memory / 4);
    }

    /// <summary>How many threads are held.</summary>
    public int Count => Within(() => _threads.Count);

    public Task<ThreadSoFar> RecallAsync(ThreadId thread, CancellationToken cancellation) => Task.FromResult(Within(() =>
    {
        Erase(thread);
        return _threads.TryGetValue(thread, out var known) ? known.State : ThreadSoFar.Empty;
    }));

    public Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation)
    {
        Within(() => ThreadOf(thread).Note(person.Id, _time.GetUtcNow()));
        return Task.CompletedTask;
    }

    public Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation)
    {
        Within(() => ThreadOf(thread).Add(new RememberedTurn(question, person.Id, turn, _time.GetUtcNow())));
        return Task.CompletedTask;
    }

    public Task ForgetAsync(MessageId question, CancellationToken cancellation)
    {
        Within(() =>
        {
            foreach (var thread in _threads.Values)
            {
                thread.Forget(turn => turn.Question == question);
            }
        });
        return Task.CompletedTask;
    }

    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) => Task.FromResult(Within(() =>
    {
        Erase();
        var own = _threads.Where(thread => thread.Key.Channel.Surface == surface).Select(thread => thread.Value).ToList();
        own.ForEach(thread => thread.ForgetPerson(person.Id));
        return own.Sum(thread => thread.Forget(turn => turn.PersonId == person.Id));
    }));

    public void Dispose() => _eraser.Dispose();

    private RememberedThread ThreadOf(ThreadId id)
    {
        Erase(id);
        if (!_threads.TryGetValue(id, out var thread))
        {
            MakeRoom();
            _threads[id] = thread = new RememberedThread();
        }

        return thread;
    }

    /// <summary>Threads of others go before threads of ours, and among them the one that was silent longest.</summary>
    private void MakeRoom()
    {
        if (_threads.Count >= _most)
        {
            _threads.Remove(_threads.MinBy(thread => (thread.Value.IsOurs, thread.Value.LastAt)).Key);
        }
    }

    private void Erase()
    {
        foreach (var id in _threads.Keys)
        {
            Erase(id);
        }
    }

    private void Erase(ThreadId id)
    {
        var end = _time.GetUtcNow() - _memory;
        if (_threads.TryGetValue(id, out var thread))
        {
            thread.Forget(turn => turn.At <= end);
            if (thread.LastAt <= end)
            {
                _threads.Remove(id);
            }
        }
    }

    private void Within(Action act)
    {
        lock (_gate)
        {
            act();
        }
    }

    private T Within<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
