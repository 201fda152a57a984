namespace AxisBot.TestKit.PartyLine;

/// <summary>What stands on the line: as a platform keeps it, with keys for as long as it looks at them.</summary>
internal sealed class LineRecord(PartyLineHabits habits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<LineMessage> _messages = [];
    private readonly Dictionary<string, LineMessage> _byKey = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>All that was posted and not taken back, oldest first.</summary>
    public IReadOnlyList<LineMessage> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>How often a key was brought that had been posted.</summary>
    public int Absorbed { get; private set; }

    /// <summary>Posts a message, unless its key is still remembered.</summary>
    public LineMessage Add(LinePost post)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_byKey.TryGetValue(post.Key, out var known) && now - known.At < habits.NonceWindow)
            {
                Absorbed++;
                return known;
            }

            var message = new LineMessage($"m{++_count}", post, now);
            _messages.Add(message);
            _byKey[post.Key] = message;
            return message;
        }
    }

    /// <summary>Puts other words in the place of a message.</summary>
    /// <returns>Whether it is there.</returns>
    public bool Replace(string id, LinePost post)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Id == id);
            if (at >= 0)
            {
                _messages[at] = _messages[at] with { Post = post };
            }

            return at >= 0;
        }
    }

    /// <summary>Takes a message away.</summary>
    public void Remove(string id)
    {
        lock (_gate)
        {
            _messages.RemoveAll(message => message.Id == id);
        }
    }

    /// <summary>What was posted to a channel since a time.</summary>
    public IReadOnlyList<LineMessage> Since(string channel, DateTimeOffset since)
    {
        lock (_gate)
        {
            return [.. _messages.Where(message => message.Post.Channel == channel && message.At >= since)];
        }
    }
}
