using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Outages;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>Why a request is not sent now.</summary>
/// <param name="Wait">How long it has to wait.</param>
/// <param name="IsCeiling">Whether the ceiling is reached; else too many are on their way of which nothing is known yet.</param>
internal readonly record struct Pause(TimeSpan Wait, bool IsCeiling);

/// <summary>
/// The ceiling for requests that Discord takes for invalid (401, 403, 429): it bans an address after 10,000 in ten minutes, and AxisBot
/// stops at 100. What is on its way counts as if it were one of them.
/// </summary>
internal sealed class InvalidRequests(IBudgets budgets, TimeProvider time)
{
    /// <summary>How many there may be in <see cref="Window"/>.</summary>
    public const int Most = 100;

    /// <summary>The window, which slides.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const string Budget = "discord invalid requests";

    /// <summary>What is on its way has arrived long before an invalid request is forgotten.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _invalid = [];
    private int _onTheWay;
    private bool _isRead;
    private DateTimeOffset _closed;

    /// <summary>How many there were of late.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _invalid.Count;
            }
        }
    }

    /// <summary>Asks whether a request may be sent.</summary>
    /// <returns>Why it has to wait; null where it is on its way from now on, until <see cref="ArrivedAsync"/>.</returns>
    public async Task<Pause?> LeaveAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation).ConfigureAwait(false);
        lock (_gate)
        {
            Forget();
            var now = time.GetUtcNow();
            if (_closed > now)
            {
                return new Pause(_closed - now, IsCeiling: true);
            }

            if (_invalid.Count >= Most)
            {
                return new Pause(_invalid.Peek() + Window - now, IsCeiling: true);
            }

            if (_invalid.Count + _onTheWay >= Most)
            {
                return new Pause(Soon, IsCeiling: false);
            }

            _onTheWay++;
            return null;
        }
    }

    /// <summary>Notes how a request has ended.</summary>
    public async Task ArrivedAsync(bool isInvalid)
    {
        lock (_gate)
        {
            _onTheWay--;
            if (isInvalid)
            {
                _invalid.Enqueue(time.GetUtcNow());
            }
        }

        if (isInvalid)
        {
            await CountAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Counts it for all workers and for after a restart; here it is counted already.</summary>
    private async Task CountAsync()
    {
        try
        {
            if (await budgets.TakeAsync(Budget, Most, Window, CancellationToken.None).ConfigureAwait(false) is { } free)
            {
                lock (_gate)
                {
                    _closed = free > _closed ? free : _closed;
                }
            }
        }
        catch (StateUnavailableException)
        {
            // It is counted in this process all the same.
        }
    }

    /// <summary>What was counted before this process began is taken for as young as it can be.</summary>
    private async Task ReadAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _isRead))
        {
            return;
        }

        try
        {
            var before = await budgets.CountAsync(Budget, Window, cancellation).ConfigureAwait(false);
            lock (_gate)
            {
                for (var i = _isRead ? 0 : before; i > 0; i--)
                {
                    _invalid.Enqueue(time.GetUtcNow());
                }

                _isRead = true;
            }
        }
        catch (StateUnavailableException)
        {
            // It is asked again before the next request.
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (_invalid.TryPeek(out var first) && now - first >= Window)
        {
            _invalid.Dequeue();
        }
    }
}
