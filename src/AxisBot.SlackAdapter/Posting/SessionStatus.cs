using AxisBot.SlackAdapter.Calls;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Shows that the agent is at work where an answer takes longer than a moment, and no longer than until it is there. It is shown or not: no
/// answer waits for it.
/// </summary>
internal sealed class SessionStatus(SlackSettings settings, SlackClient client, TimeProvider time) : IDisposable
{
    private const string Processing = "processing";
    private const string Active = "active";

    /// <summary>An answer that comes sooner needs no sign that it is coming.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    /// <summary>Whatever became of the answer, the sign goes then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Thread), Sign> _signs = [];
    private readonly DateTimeOffset _begin = time.GetUtcNow();

    /// <summary>Work begins.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="title">How the conversation is called where it begins; null where it has no name.</param>
    public void Begin(string channel, string thread, string? title)
    {
        if (!settings.IsAgent)
        {
            return;
        }

        lock (_gate)
        {
            if (!_signs.ContainsKey((channel, thread)))
            {
                _signs[(channel, thread)] = new Sign(
                    time.CreateTimer(_ => Show(channel, thread, title), null, Moment, Timeout.InfiniteTimeSpan),
                    time.CreateTimer(_ => _ = EndAsync(channel, thread, CancellationToken.None), null, Longest, Timeout.InfiniteTimeSpan));
            }
        }
    }

    /// <summary>Work has ended; nobody waits until that is shown.</summary>
    public void End(string channel, string? thread) => _ = EndAsync(channel, thread, CancellationToken.None);

    /// <summary>Work has ended. Just after a start it may be that of an earlier run.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="thread">The thread; null where nothing could be shown.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task EndAsync(string channel, string? thread, CancellationToken cancellation)
    {
        if (thread is null || !settings.IsAgent)
        {
            return;
        }

        Sign? sign;
        lock (_gate)
        {
            _signs.Remove((channel, thread), out sign);
        }

        sign?.Dispose();
        if (sign is { Shown: { } shown })
        {
            await shown.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the one must not overtake the other
            await SetAsync(channel, thread, Active, null, cancellation).ConfigureAwait(false);
        }
        else if (sign is null && time.GetUtcNow() - _begin < Longest)
        {
            await SetAsync(channel, thread, Active, null, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var sign in _signs.Values)
            {
                sign.Dispose();
            }
        }
    }

    private void Show(string channel, string thread, string? title)
    {
        lock (_gate)
        {
            if (_signs.TryGetValue((channel, thread), out var sign))
            {
                sign.Shown = SetAsync(channel, thread, Processing, title, CancellationToken.None);
            }
        }
    }

    private Task<CallAnswer> SetAsync(string channel, string thread, string status, string? title, CancellationToken cancellation) => client.CallAsync(
        Methods.SetSession, new CallFields().In(channel, "channel_id").With("thread_ts", thread).With("status", status).With("title", title), cancellation, TimeSpan.Zero);

    private sealed class Sign(ITimer show, ITimer end) : IDisposable
    {
        public Task? Shown { get; set; }

        public void Dispose()
        {
            show.Dispose();
            end.Dispose();
        }
    }
}
