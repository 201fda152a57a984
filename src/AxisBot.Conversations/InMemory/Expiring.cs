namespace AxisBot.Conversations.InMemory;

/// <summary>Keeps a bounded number of things for a while: what was touched longest ago goes first, and what is too old is erased.</summary>
internal sealed class Expiring<TKey, TValue> : IDisposable
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Kept>> _byKey = [];
    private readonly LinkedList<Kept> _byAge = [];
    private readonly TimeProvider _time;
    private readonly TimeSpan _life;
    private readonly int _most;
    private readonly ITimer _eraser;

    public Expiring(TimeProvider time, TimeSpan life, int most)
    {
        (_time, _life, _most) = (time, life, most);
        _eraser = time.CreateTimer(_ => Count(), null, life, life);
    }

    /// <summary>How many there are.</summary>
    public int Count()
    {
        lock (_gate)
        {
            Erase();
            return _byKey.Count;
        }
    }

    /// <summary>Keeps a thing, in the place of an earlier one of its name.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            RemoveKey(key);
            _byKey[key] = _byAge.AddLast(new Kept(key, value, _time.GetUtcNow()));
            Erase();
        }
    }

    /// <summary>The thing of a name; nothing where it is gone.</summary>
    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            Erase();
            return _byKey.TryGetValue(key, out var node) ? node.Value.Value : default;
        }
    }

    /// <summary>Forgets all things of which something holds.</summary>
    /// <returns>How many there were.</returns>
    public int Forget(Predicate<TValue> holds)
    {
        lock (_gate)
        {
            Erase();
            var keys = _byAge.Where(kept => holds(kept.Value)).Select(kept => kept.Key).ToList();
            keys.ForEach(RemoveKey);
            return keys.Count;
        }
    }

    public void Dispose() => _eraser.Dispose();

    private void Erase()
    {
        var now = _time.GetUtcNow();
        while (_byAge.First is { Value: var oldest } && (oldest.At + _life <= now || _byKey.Count > _most))
        {
            RemoveKey(oldest.Key);
        }
    }

    private void RemoveKey(TKey key)
    {
        if (_byKey.Remove(key, out var node))
        {
            _byAge.Remove(node);
        }
    }

    private sealed record Kept(TKey Key, TValue Value, DateTimeOffset At);
}
