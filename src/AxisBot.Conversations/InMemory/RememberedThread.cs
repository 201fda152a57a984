using AxisBot.Answering.Questions;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.InMemory;

/// <summary>A turn with the message that asked it.</summary>
internal sealed record RememberedTurn(MessageId Question, string PersonId, Turn Turn, DateTimeOffset At);

/// <summary>What is remembered of one thread.</summary>
internal sealed class RememberedThread
{
    private const int MostTurns = 8;
    private const int MostPeople = 100;

    private readonly List<RememberedTurn> _turns = [];
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);

    public bool IsOurs { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>As of now; a copy, since the thread goes on.</summary>
    public ThreadSoFar State => new([.. _turns.Select(turn => turn.Turn)], _people.ToHashSet(StringComparer.Ordinal), IsOurs);

    public void Note(string person, DateTimeOffset at)
    {
        LastAt = at;
        if (_people.Count < MostPeople)
        {
            _people.Add(person);
        }
    }

    public void Add(RememberedTurn turn)
    {
        Note(turn.PersonId, turn.At);
        IsOurs = true;
        _turns.RemoveAll(earlier => earlier.Question == turn.Question);
        _turns.Add(turn);
        _turns.RemoveRange(0, Math.Max(0, _turns.Count - MostTurns));
    }

    public int Forget(Predicate<RememberedTurn> holds) => _turns.RemoveAll(holds);

    public bool ForgetPerson(string person) => _people.Remove(person);
}
