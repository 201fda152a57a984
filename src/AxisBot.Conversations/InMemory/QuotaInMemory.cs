using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Quotas;

namespace AxisBot.Conversations.InMemory;

/// <summary>Counts the questions of the last hour, which slides on with the clock.</summary>
internal sealed class QuotaInMemory(ConversationSettings settings, TimeProvider time) : IQuota
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Surface, string Person), Queue<(MessageId Message, DateTimeOffset At)>> _asked = [];
    private DateTimeOffset _swept = time.GetUtcNow();

    public Task<DateTimeOffset?> TakeAsync(MessageId message, Person person, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!_asked.TryGetValue((message.Surface, person.Id), out var asked))
            {
                _asked[(message.Surface, person.Id)] = asked = new Queue<(MessageId, DateTimeOffset)>();
            }

            DropOld(asked, now);
            if (asked.Any(one => one.Message == message))
            {
                return Task.FromResult<DateTimeOffset?>(null);
            }

            if (asked.Count >= settings.QuestionsPerHour)
            {
                return Task.FromResult<DateTimeOffset?>(asked.Peek().At + Window);
            }

            asked.Enqueue((message, now));
            return Task.FromResult<DateTimeOffset?>(null);
        }
    }

    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_asked.Remove((surface, person.Id), out var asked) ? asked.Count : 0);
        }
    }

    /// <summary>Once in a window, lest people who asked once stay for ever.</summary>
    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < Window)
        {
            return;
        }

        _swept = now;
        foreach (var (key, asked) in _asked)
        {
            DropOld(asked, now);
            if (asked.Count == 0)
            {
                _asked.Remove(key);
            }
        }
    }

    private static void DropOld(Queue<(MessageId Message, DateTimeOffset At)> asked, DateTimeOffset now)
    {
        while (asked.TryPeek(out var first) && first.At + Window <= now)
        {
            asked.Dequeue();
        }
    }
}
