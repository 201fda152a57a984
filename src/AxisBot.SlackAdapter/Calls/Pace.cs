namespace AxisBot.SlackAdapter.Calls;

/// <summary>
/// Keeps calls as far apart as Slack wants them: each method by itself, and some in each channel by themselves. Where Slack says that
/// there were too many, only what it said so of is held; the rest goes on.
/// </summary>
internal sealed class Pace(TimeProvider time)
{
    private const int MostChannels = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Method, string? Channel), Turns> _turns = [];

    /// <summary>Takes the next turn of a method, if it comes soon enough.</summary>
    /// <param name="method">The method.</param>
    /// <param name="channel">The channel that it is about; null for none.</param>
    /// <param name="longest">How long the turn may be waited for.</param>
    /// <returns>Whether it is taken, and how long it is until then.</returns>
    public (bool IsTaken, TimeSpan Wait) Take(string method, string? channel, TimeSpan longest)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var turns = TurnsOf(method, channel);
            var wait = turns.Max(turn => turn.Wait(now));
            if (wait > longest)
            {
                return (false, wait);
            }

            turns.ForEach(turn => turn.Take(now + wait));
            return (true, wait);
        }
    }

    /// <summary>How long it is until the next turn of a method, which is not taken.</summary>
    public TimeSpan WaitFor(string method, string? channel)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            return TurnsOf(method, channel).Max(turn => turn.Wait(now));
        }
    }

    /// <summary>Slack has said that there were too many calls of a method, in a channel where one is named.</summary>
    public void Hold(string method, string? channel, TimeSpan wait)
    {
        lock (_gate)
        {
            Of(method, channel, (channel is null ? null : Tiers.OfOneChannel(method)) ?? Tiers.Of(method)).Hold(time.GetUtcNow() + wait);
        }
    }

    private List<Turns> TurnsOf(string method, string? channel)
    {
        List<Turns> turns = [Of(method, null, Tiers.Of(method))];
        if (channel is not null && (Tiers.OfOneChannel(method) ?? HeldIn(method, channel)) is { } tier)
        {
            turns.Add(Of(method, channel, tier));
        }

        return turns;
    }

    private Tier? HeldIn(string method, string channel) => _turns.GetValueOrDefault((method, channel))?.Tier;

    private Turns Of(string method, string? channel, Tier tier)
    {
        if (!_turns.TryGetValue((method, channel), out var turns))
        {
            if (_turns.Count > MostChannels)
            {
                Forget();
            }

            _turns[(method, channel)] = turns = new Turns(tier);
        }

        return turns;
    }

    /// <summary>Forgets those whose turn would come at once.</summary>
    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _turns.Where(turn => turn.Value.IsRested(now)).ToList())
        {
            _turns.Remove(key);
        }
    }

    /// <summary>Each call is due at a time of its own, and may come earlier by as many calls as may come at once.</summary>
    private sealed class Turns(Tier tier)
    {
        private DateTimeOffset _due = DateTimeOffset.MinValue;
        private DateTimeOffset _held = DateTimeOffset.MinValue;

        public Tier Tier => tier;

        public TimeSpan Wait(DateTimeOffset now)
        {
            var turn = _due > now ? _due - (tier.Step * (tier.Burst - 1)) - now : TimeSpan.Zero;
            var held = _held > now ? _held - now : TimeSpan.Zero;
            return turn > held ? turn : held;
        }

        public void Take(DateTimeOffset at) => _due = (_due > at ? _due : at) + tier.Step;

        public void Hold(DateTimeOffset until) => _held = until > _held ? until : _held;

        public bool IsRested(DateTimeOffset now) => _due <= now && _held <= now;
    }
}
