using System.Diagnostics.CodeAnalysis;

namespace AxisBot.Conversations;

/// <summary>Remembers what came lately, and forgets what was noted first where it becomes too much. It may be used by many at once.</summary>
/// <param name="most">How much is remembered; at least one.</param>
public sealed class Lately<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<TKey, TValue> _noted = [];

    /// <summary>Notes something in the place of what was noted of it before.</summary>
    public void Note(TKey key, TValue value)
    {
        lock (_gate)
        {
            _noted.Remove(key);
            _noted.Add(key, value);
            if (_noted.Count > most)
            {
                _noted.RemoveAt(0);
            }
        }
    }

    /// <summary>Forgets it.</summary>
    public void Forget(TKey key)
    {
        lock (_gate)
        {
            _noted.Remove(key);
        }
    }

    /// <summary>What was noted; false where nothing was, or it is forgotten.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            return _noted.TryGetValue(key, out value);
        }
    }
}
