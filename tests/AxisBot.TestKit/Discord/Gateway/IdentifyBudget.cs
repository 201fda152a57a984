using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>How often a bot may identify: so many shards in five seconds, so many times a day. A resume costs nothing.</summary>
public sealed class IdentifyBudget
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly LoopbackDiscordSettings _settings;
    private readonly TimeProvider _time;
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset _since;
    private int _used;

    internal IdentifyBudget(LoopbackDiscordSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
        _since = time.GetUtcNow();
    }

    /// <summary>How many identifies there have been since the window began.</summary>
    public int Used => IsOver ? 0 : _used;

    /// <summary>How many are left.</summary>
    public int Remaining => Math.Max(0, _settings.IdentifiesPerDay - Used);

    private bool IsOver => _time.GetUtcNow() - _since >= Day;

    /// <summary>Uses up some, as if the bot had identified so often before.</summary>
    public void Spend(int count)
    {
        Renew();
        _used += count;
    }

    internal IdentifyVerdict Take(int shard)
    {
        Renew();
        if (_used >= _settings.IdentifiesPerDay)
        {
            return IdentifyVerdict.Exhausted;
        }

        _used++;
        var key = shard % _settings.MaxConcurrency;
        var now = _time.GetUtcNow();
        var isTooSoon = _lastByKey.TryGetValue(key, out var last) && now - last < Pause;
        _lastByKey[key] = isTooSoon ? last : now;
        return isTooSoon ? IdentifyVerdict.TooSoon : IdentifyVerdict.Taken;
    }

    internal JsonObject Write() => new()
    {
        ["total"] = _settings.IdentifiesPerDay,
        ["remaining"] = Remaining,
        ["reset_after"] = IsOver ? 0 : (long)(_since + Day - _time.GetUtcNow()).TotalMilliseconds,
        ["max_concurrency"] = _settings.MaxConcurrency,
    };

    private void Renew()
    {
        if (IsOver)
        {
            _since = _time.GetUtcNow();
            _used = 0;
        }
    }
}

/// <summary>Whether an Identify was in order.</summary>
internal enum IdentifyVerdict
{
    Taken,
    TooSoon,
    Exhausted,
}
