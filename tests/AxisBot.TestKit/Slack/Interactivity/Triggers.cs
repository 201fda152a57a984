using System.Collections.Concurrent;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>The ids by which an app may open a view for who has just done something: good once, and not for long.</summary>
internal sealed class Triggers(TimeProvider time, Ids ids)
{
    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Entry> _entries = [];

    /// <summary>One for somebody; <paramref name="over"/> is the view above which another may be pushed.</summary>
    public string Issue(string user, string? over = null)
    {
        var id = ids.Next("1.2.");
        _entries[id] = new Entry(user, over, time.GetUtcNow());
        return id;
    }

    /// <summary>Uses one up; the error in the words of Slack where it is not good.</summary>
    public string? Exchange(string? id, out string user, out string? over)
    {
        (user, over) = ("", null);
        if (id is null || !_entries.TryGetValue(id, out var entry))
        {
            return "invalid_trigger_id";
        }

        (user, over) = (entry.User, entry.Over);
        return time.GetUtcNow() - entry.At > Life ? "expired_trigger_id"
            : entry.Use() ? null
            : "exchanged_trigger_id";
    }

    private sealed class Entry(string user, string? over, DateTimeOffset at)
    {
        private int _used;

        public string User { get; } = user;

        public string? Over { get; } = over;

        public DateTimeOffset At { get; } = at;

        public bool Use() => Interlocked.Exchange(ref _used, 1) == 0;
    }
}
