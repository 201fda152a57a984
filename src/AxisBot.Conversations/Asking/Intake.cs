using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Asking;

/// <summary>Takes each message once, and knows for a while what became of it. The oldest are forgotten first.</summary>
internal sealed class Intake(int most = 20_000)
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<MessageId, Fate> _fates = [];

    /// <summary>How many messages are known.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _fates.Count;
            }
        }
    }

    /// <summary>The fate of a message that is new; null for one that came before or was removed before it came.</summary>
    public Fate? Take(MessageId message, string text)
    {
        lock (_gate)
        {
            return _fates.ContainsKey(message) ? null : Know(message, new Fate(text));
        }
    }

    /// <summary>Puts other words in the place of earlier ones.</summary>
    /// <returns>The new fate, null where the words are the same or the message was removed; and the earlier one, null where none came.</returns>
    public (Fate? Now, Fate? Before) Change(MessageId message, string text)
    {
        lock (_gate)
        {
            var before = _fates.GetValueOrDefault(message);
            if (before is not null && (before.IsRemoved || before.HasWords(text)))
            {
                return (null, before);
            }

            before?.GiveUp();
            return (Know(message, new Fate(text)), before);
        }
    }

    /// <summary>Remembers that a message was removed; it will never be answered.</summary>
    /// <returns>Its fate so far; null where it had not come.</returns>
    public Fate? Remove(MessageId message)
    {
        lock (_gate)
        {
            var before = _fates.GetValueOrDefault(message);
            var fate = before ?? Know(message, new Fate(""));
            fate.IsRemoved = true;
            fate.GiveUp();
            if (before is null)
            {
                fate.Finish();
            }

            return before;
        }
    }

    /// <summary>Forgets a message about which everything is done, so that it can be taken once more; one that was changed meanwhile is not forgotten.</summary>
    public void Forget(MessageId message)
    {
        lock (_gate)
        {
            if (_fates.TryGetValue(message, out var fate) && fate.Finished.IsCompleted)
            {
                _fates.Remove(message);
            }
        }
    }

    private Fate Know(MessageId message, Fate fate)
    {
        _fates[message] = fate;
        if (_fates.Count > most)
        {
            _fates.RemoveAt(0);
        }

        return fate;
    }
}
