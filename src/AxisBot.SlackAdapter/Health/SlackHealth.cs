using AxisBot.Conversations.Outages;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Health;

/// <summary>
/// Knows whether AxisBot is reached from Slack. It is judged by connections and tokens, never by how long ago something came: a
/// workspace may be quiet.
/// </summary>
internal sealed partial class SlackHealth : IHealth, IDisposable
{
    /// <summary>How long it may take to be connected again before that is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _time;
    private readonly ILogger<SlackHealth> _log;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _over = new();
    private readonly bool _hasConnections;
    private DateTimeOffset _without;
    private int _connections;
    private EndReason? _end;

    public SlackHealth(SlackSettings settings, TimeProvider time, ILogger<SlackHealth> log)
    {
        (_time, _log, _without) = (time, log, time.GetUtcNow());
        _hasConnections = settings.Transport == SlackTransport.Sockets;
    }

    /// <inheritdoc/>
    public string Name => "Slack";

    /// <summary>Told when nothing more goes to Slack or comes from there.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Whether that is so.</summary>
    public bool IsOver => _over.IsCancellationRequested;

    /// <summary>How many connections there are.</summary>
    public int Connections
    {
        get
        {
            lock (_gate)
            {
                return _connections;
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
                return _end is { } end ? end.Wrong
                    : _hasConnections && _connections == 0 && _time.GetUtcNow() - _without > Patience ? $"there has been no connection since {_without:yyyy-MM-dd HH:mm:ss} UTC; it is tried again and again"
                    : null;
            }
        }
    }

    /// <summary>A connection can be used from now on.</summary>
    public void Connected()
    {
        lock (_gate)
        {
            _connections++;
        }
    }

    /// <summary>A connection can no longer be used.</summary>
    public void Disconnected()
    {
        lock (_gate)
        {
            if (--_connections == 0)
            {
                _without = _time.GetUtcNow();
            }
        }
    }

    /// <summary>Ends everything with Slack; all else goes on. It is said once.</summary>
    public void End(EndReason reason)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return;
            }

            _end = reason;
        }

        Ended(_log, reason.Wrong);
        _over.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _over.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "AxisBot is not in Slack any more: {Reason}")]
    private static partial void Ended(ILogger log, string reason);
}
