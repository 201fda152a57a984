using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>Socket Mode: up to ten connections, and each thing that the app is told goes to any one of them.</summary>
public sealed class SocketMode : ITransport
{
    /// <summary>How many connections an app may have.</summary>
    public const int MostConnections = 10;

    private const string LinkDisabled = "link_disabled";

    private readonly TimeProvider _time;
    private readonly SlackApp _app;
    private readonly Ids _ids;
    private readonly Journal _journal;
    private readonly Pulse _pulse;
    private readonly Envelopes _envelopes;
    private readonly Gaps _gaps;
    private readonly Lock _gate = new();
    private readonly List<SocketConnection> _all = [];
    private readonly ConcurrentDictionary<string, bool> _tickets = [];
    private int _turn;

    internal SocketMode(TimeProvider time, SlackApp app, Ids ids, Journal journal, Pulse pulse)
    {
        (_time, _app, _ids, _journal, _pulse) = (time, app, ids, journal, pulse);
        (_envelopes, _gaps) = (new Envelopes(journal), new Gaps(time));
    }

    /// <summary>How the connections to come behave.</summary>
    public SocketSettings Settings { get; } = new();

    /// <summary>Whether Socket Mode is turned on in the settings of the app.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Every connection that there ever was, the first one first.</summary>
    public IReadOnlyList<SocketConnection> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>The connections that have been greeted and live.</summary>
    public IReadOnlyList<SocketConnection> Ready => [.. All.Where(connection => connection.IsReady)];

    /// <summary>The times without a connection, from the first connection on.</summary>
    public IReadOnlyList<Gap> Gaps => _gaps.All;

    /// <summary>How many acknowledgements came after their time.</summary>
    public int LateAcknowledgements => _envelopes.Late;

    /// <summary>Which connection takes the next thing; null for each in its turn.</summary>
    public Func<IReadOnlyList<SocketConnection>, SocketConnection>? Picks { get; set; }

    /// <summary>The next acknowledgements get lost on their way.</summary>
    public void LoseAcknowledgements(int count) => _envelopes.ToLose = count;

    /// <summary>Waits until there are so many connections to tell things by.</summary>
    public Task UntilReadyAsync(int connections = 1) =>
        _pulse.UntilAsync(() => Ready.Count >= connections, () => $"There are {Ready.Count} connections, and {connections} were waited for.");

    /// <summary>Waits until something holds of the connections.</summary>
    public Task UntilAsync(Func<SocketMode, bool> holds) => _pulse.UntilAsync(() => holds(this), () => $"It never came to hold of {All.Count} connections.");

    /// <summary>Somebody turns Socket Mode off in the settings of the app.</summary>
    public async Task TurnOffAsync()
    {
        IsOn = false;
        foreach (var connection in Ready)
        {
            await connection.DisconnectAsync(LinkDisabled);
        }
    }

    /// <summary>Somebody turns it on again.</summary>
    public void TurnOn() => IsOn = true;

    internal string NewTicket()
    {
        var ticket = _ids.Next("ticket-");
        _tickets[ticket] = true;
        return ticket;
    }

    /// <summary>Serves one connection until it ends.</summary>
    internal async Task ServeAsync(HttpContext context)
    {
        if (!_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            _journal.Surprise("Somebody came to Socket Mode without a ticket, or with one that was used.");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await WireSocket.AcceptAsync(context);
        if (socket is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var connection = Add(socket);
        var heard = connection.HearAsync(message => Acknowledge(connection, message), _journal.Surprise);
        await WelcomeAsync(connection, context.Request.Query["debug_reconnects"] == "true");
        await heard;
    }

    string ITransport.NextId(Delivery delivery) => _ids.NextUuid();

    async Task<Receipt> ITransport.CarryAsync(Delivery delivery, Attempt attempt, CancellationToken deadline, CancellationToken closed)
    {
        var waiting = new Waiting(delivery, Envelopes.Seal(delivery, attempt));
        using var late = deadline.Register(() => waiting.Fail("timeout"));
        _envelopes.Add(waiting);
        await SendAsync(waiting);
        return await waiting.Receipt.WaitAsync(closed);
    }

    private void Acknowledge(SocketConnection by, JsonObject message)
    {
        _envelopes.Acknowledge(by, message);
        _pulse.Beat();
    }

    private SocketConnection Add(WireSocket socket)
    {
        lock (_gate)
        {
            var connection = new SocketConnection(_all.Count + 1, socket, Settings, _time, Changed);
            _all.Add(connection);
            return connection;
        }
    }

    private async Task WelcomeAsync(SocketConnection connection, bool isDebug)
    {
        if (!IsOn)
        {
            await connection.DisconnectAsync(LinkDisabled);
        }
        else if (Admit(connection) is { } connections)
        {
            await connection.GreetAsync(connections, _app.Id, isDebug ? Settings.DebugLife : Settings.Life);
        }
        else
        {
            await connection.DisconnectAsync("too_many_websockets");
        }
    }

    /// <summary>How many there are with this one; null where there are too many, those counted that the app has left but not closed.</summary>
    private int? Admit(SocketConnection connection)
    {
        lock (_gate)
        {
            var others = Settings.ConnectionsElsewhere + _all.Count(other => other is { IsAdmitted: true, ClosedAt: null });
            connection.IsAdmitted = others < MostConnections;
            return connection.IsAdmitted ? others + 1 : null;
        }
    }

    private void Changed()
    {
        if (_gaps.Note(() => Ready.Count > 0))
        {
            foreach (var waiting in _envelopes.Unsent())
            {
                _ = SendAsync(waiting);
            }
        }

        _pulse.Beat();
    }

    private Task SendAsync(Waiting waiting)
    {
        lock (_gate)
        {
            if (waiting.On is not null || Pick() is not { } connection)
            {
                return Task.CompletedTask;
            }

            waiting.On = connection;
        }

        return waiting.On.SendAsync(waiting.Envelope);
    }

    /// <summary>One that the app was not told to leave, where there is one.</summary>
    private SocketConnection? Pick()
    {
        var ready = _all.Where(connection => connection.IsReady).ToList();
        IReadOnlyList<SocketConnection> staying = [.. ready.Where(connection => !connection.IsLeaving)];
        IReadOnlyList<SocketConnection> from = staying.Count > 0 ? staying : ready;
        return from.Count == 0 ? null : Picks?.Invoke(from) ?? from[_turn++ % from.Count];
    }
}
