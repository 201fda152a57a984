using System.Collections.Concurrent;

namespace AxisBot.TestKit.Slack.Limits;

/// <summary>Counts the calls of each method, and of some in each channel.</summary>
/// <param name="time">The clock.</param>
public sealed class RateLimits(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Method, string? Channel), Bucket> _buckets = [];
    private readonly ConcurrentDictionary<string, Tier> _own = [];

    /// <summary>Whether calls are counted at all.</summary>
    public bool AreOn { get; set; } = true;

    /// <summary>Gives a method a limit of the test's own.</summary>
    public void Set(string method, Tier tier)
    {
        _own[method] = tier;
        foreach (var key in _buckets.Keys.Where(key => key.Method == method))
        {
            _buckets.TryRemove(key, out _);
        }
    }

    /// <summary>Takes a call off the account; the seconds to wait where there is none left.</summary>
    internal int? Take(string method, Tier tier, string? channel)
    {
        if (!AreOn)
        {
            return null;
        }

        tier = _own.GetValueOrDefault(method, tier);
        var bucket = _buckets.GetOrAdd((method, tier.IsPerChannel ? channel : null), _ => new Bucket(tier, time));
        return bucket.Take();
    }

    /// <summary>Each call is due at a time of its own; it may come earlier by as many calls as may come at once.</summary>
    private sealed class Bucket(Tier tier, TimeProvider time)
    {
        private readonly Lock _gate = new();
        private readonly TimeSpan _step = tier.Per / tier.Calls;
        private DateTimeOffset _due = time.GetUtcNow();

        public int? Take()
        {
            lock (_gate)
            {
                var now = time.GetUtcNow();
                var wait = _due - _step * (tier.Burst - 1) - now;
                if (wait > TimeSpan.Zero)
                {
                    return Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                }

                _due = (_due > now ? _due : now) + _step;
                return null;
            }
        }
    }
}
