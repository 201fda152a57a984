namespace AxisBot.TestKit.Discord.Rest;

/// <summary>The two limits over all routes: requests a second, and invalid ones in ten minutes.</summary>
public sealed class RequestCeilings
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly LoopbackDiscordSettings _settings;
    private readonly TimeProvider _time;
    private readonly Queue<DateTimeOffset> _all = [];
    private readonly Queue<DateTimeOffset> _invalid = [];
    private DateTimeOffset? _bannedUntil;

    internal RequestCeilings(LoopbackDiscordSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
    }

    /// <summary>Whether Cloudflare turns all requests away.</summary>
    public bool IsBanned => _bannedUntil > _time.GetUtcNow();

    /// <summary>The most invalid requests that there were within any ten minutes.</summary>
    public int MostInvalid { get; private set; }

    /// <summary>Bans the bot's address, as if it had made too many invalid requests.</summary>
    public void Ban() => _bannedUntil = _time.GetUtcNow() + _settings.Ban;

    /// <summary>Counts a request; how long to wait where it is one too many in this second.</summary>
    internal TimeSpan? Take()
    {
        Forget(_all, Second);
        if (_all.Count >= _settings.RequestsPerSecond)
        {
            return _all.Peek() + Second - _time.GetUtcNow();
        }

        _all.Enqueue(_time.GetUtcNow());
        return null;
    }

    internal void CountInvalid()
    {
        Forget(_invalid, TenMinutes);
        _invalid.Enqueue(_time.GetUtcNow());
        MostInvalid = Math.Max(MostInvalid, _invalid.Count);
        if (_invalid.Count > _settings.InvalidRequests)
        {
            Ban();
        }
    }

    private void Forget(Queue<DateTimeOffset> times, TimeSpan window)
    {
        var now = _time.GetUtcNow();
        while (times.TryPeek(out var first) && now - first >= window)
        {
            times.Dequeue();
        }
    }
}
