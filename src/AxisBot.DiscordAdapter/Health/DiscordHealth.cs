using AxisBot.Conversations.Outages;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Health;

/// <summary>
/// How AxisBot is in Discord, judged by its sessions and its token, never by how long ago something came. What cannot get better by itself
/// is said once, and stays until the program is started anew.
/// </summary>
internal sealed partial class DiscordHealth(TimeProvider time, ILogger<DiscordHealth> log) : IHealth, IDisposable
{
    private const string RefusedToken = "Discord refuses the token; get a new one in the developer portal (Bot, Reset Token), put it into Discord:Token and start AxisBot anew";

    /// <summary>How long it may take to be connected again before that is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _over = new();
    private DateTimeOffset _without = time.GetUtcNow();
    private int _wanted = 1;
    private int _connected;
    private int _elsewhere;
    private string? _fatal;
    private string? _passing;
    private (string Why, DateTimeOffset Until)? _hold;

    /// <inheritdoc/>
    public string Name => "Discord";

    /// <summary>Told when AxisBot is not in Discord any more.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Whether no request with the token makes sense any more.</summary>
    public bool IsTokenRefused { get; private set; }

    /// <summary>Whether there is nothing to hope for.</summary>
    public bool IsOver => _over.IsCancellationRequested;

    /// <summary>How many connections carry a session now.</summary>
    public int Connected
    {
        get
        {
            lock (_gate)
            {
                return _connected;
            }
        }
    }

    /// <inheritdoc/>
    public string? Wrong
    {
        get
        {
            lock (_gate)
            {
                return _fatal ?? Held() ?? (Present >= _wanted || time.GetUtcNow() - _without <= Patience ? null
                    : _passing ?? $"{(_wanted == 1 ? "there has been no session" : $"{_wanted - Present} of {_wanted} sessions have been missing")} since {_without:yyyy-MM-dd HH:mm:ss} UTC; it is tried again and again");
            }
        }
    }

    /// <summary>So many sessions there should be.</summary>
    public void Want(int sessions)
    {
        lock (_gate)
        {
            _wanted = sessions;
        }
    }

    /// <summary>A session has begun, or was resumed.</summary>
    public void Enter() => Count(connected: 1);

    /// <summary>A session has lost its connection.</summary>
    public void Leave() => Count(connected: -1);

    /// <summary>Another worker holds a session that this one waits for.</summary>
    public void StandBy() => Count(elsewhere: 1);

    /// <summary>No other worker holds it any more.</summary>
    public void StandUp() => Count(elsewhere: -1);

    /// <summary>Why a session that is missing cannot begin for now.</summary>
    public void Suffer(string why)
    {
        lock (_gate)
        {
            _passing = why;
        }
    }

    /// <summary>Nothing is sent to Discord for a while, be there sessions or not; of several reasons the one that lasts longest is told.</summary>
    /// <param name="why">Why, and what to do.</param>
    /// <param name="until">Until when.</param>
    public void Hold(string why, DateTimeOffset until)
    {
        lock (_gate)
        {
            _hold = _hold is { } before && before.Until > until ? before : (why, until);
        }
    }

    /// <summary>The token opens nothing any more.</summary>
    public void RefuseToken()
    {
        IsTokenRefused = true;
        Fail(RefusedToken);
    }

    /// <summary>Something is wrong that cannot get better by itself. AxisBot is not in Discord any more; all else goes on.</summary>
    public void Fail(string why)
    {
        lock (_gate)
        {
            if (_fatal is not null)
            {
                return;
            }

            _fatal = why;
        }

        Failed(why);
        _over.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _over.Dispose();

    /// <summary>Why nothing is sent now; null where it is.</summary>
    private string? Held() => _hold is { } hold && time.GetUtcNow() < hold.Until ? $"nothing is sent until {hold.Until:yyyy-MM-dd HH:mm:ss} UTC: {hold.Why}" : null;

    private int Present => _connected + _elsewhere;

    private void Count(int connected = 0, int elsewhere = 0)
    {
        lock (_gate)
        {
            var before = Present;
            (_connected, _elsewhere) = (_connected + connected, _elsewhere + elsewhere);
            if (Present >= _wanted)
            {
                _passing = null;
            }
            else if (before >= _wanted)
            {
                _without = time.GetUtcNow();
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "AxisBot is not in Discord: {Why}")]
    private partial void Failed(string why);
}
