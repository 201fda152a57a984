using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>One connection of Socket Mode.</summary>
public sealed class SocketConnection
{
    private const ushort Normal = 1000;
    private const ushort GoingAway = 1001;

    private readonly WireSocket _socket;
    private readonly SocketSettings _settings;
    private readonly TimeProvider _time;
    private readonly Action _changed;
    private readonly Alarms _alarms;
    private readonly Lock _gate = new();
    private bool _isLost;

    internal SocketConnection(int number, WireSocket socket, SocketSettings settings, TimeProvider time, Action changed)
    {
        (Number, _socket, _settings, _time, _changed) = (number, socket, settings, time, changed);
        (OpenedAt, AnswersPings, CompletesClose) = (time.GetUtcNow(), settings.AnswersPings, settings.CompletesClose);
        _socket.Fragments = settings.Fragments;
        _alarms = new Alarms(time);
    }

    /// <summary>Which connection it is of all, from 1 on.</summary>
    public int Number { get; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>When it ended; null while it lives.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether it counts among the connections of the app.</summary>
    public bool IsAdmitted { get; internal set; }

    /// <summary>Whether it has been greeted and still lives.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Whether the app was told to leave it.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>With which code the app closed it; null where it did not.</summary>
    public int? ClosedByAppWith { get; private set; }

    /// <summary>How many pings the app sent.</summary>
    public int PingsFromApp { get; private set; }

    /// <summary>How many pongs the app sent.</summary>
    public int PongsFromApp { get; private set; }

    /// <summary>Whether pings of the app are answered.</summary>
    public bool AnswersPings { get; set; }

    /// <summary>Whether a closing by the app is answered.</summary>
    public bool CompletesClose { get; set; }

    /// <summary>Whether nothing at all goes out any more, as where a machine in between has died; what comes in is heard.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Warns that it will end.</summary>
    public Task WarnAsync() => DisconnectAsync("warning");

    /// <summary>Asks the app to leave it for another one.</summary>
    public Task RefreshAsync() => DisconnectAsync("refresh_requested");

    /// <summary>Tells the app to leave it, for a reason.</summary>
    public async Task DisconnectAsync(string reason)
    {
        IsLeaving = true;
        _changed();
        await SendAsync(new JsonObject
        {
            ["type"] = "disconnect",
            ["reason"] = reason,
            ["debug_info"] = new JsonObject { ["host"] = "applink-loopback" },
        });
        if (reason != "warning")
        {
            _alarms.After(_settings.Grace, () => _ = CloseAsync(GoingAway));
        }
    }

    /// <summary>Pings the app.</summary>
    public Task PingAsync() => OutAsync(() => _socket.SendAsync(new Frame(Opcode.Ping, "Ping from applink"u8.ToArray())));

    /// <summary>Says that it closes.</summary>
    public Task CloseAsync(int code = Normal) => _socket.SendCloseAsync((ushort)code);

    /// <summary>Ends without a word: the connection is reset, or its stream just ends.</summary>
    public Task CutAsync(bool resets = true)
    {
        Lose();
        return _socket.CutAsync(resets);
    }

    /// <summary>The next frame that goes out is cut after so many bytes, and the connection with it.</summary>
    public void CutNextAfter(int bytes, bool resets = true) => (_socket.CutAfter, _socket.CutResets) = (bytes, resets);

    /// <summary>Sends a text as it is.</summary>
    public Task SendRawAsync(string text) => OutAsync(() => _socket.SendAsync(text));

    internal Task SendAsync(JsonObject message) => SendRawAsync(message.ToJsonString());

    internal async Task GreetAsync(int connections, string app, TimeSpan life)
    {
        if (!_settings.SaysHello)
        {
            return;
        }

        await SendAsync(new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["connection_info"] = new JsonObject { ["app_id"] = app },
            ["debug_info"] = new JsonObject
            {
                ["host"] = "applink-loopback",
                ["started"] = OpenedAt.ToString("u"),
                ["build_number"] = 1,
                ["approximate_connection_time"] = (int)life.TotalSeconds,
            },
        });
        _alarms.After(life - _settings.Warning, () => _ = WarnAsync());
        _alarms.After(life, () => _ = RefreshAsync());
        if (_settings.PingEvery > TimeSpan.Zero)
        {
            _alarms.Every(_settings.PingEvery, () => _ = PingAsync());
        }

        Open();
    }

    /// <summary>Hears the app until the connection ends.</summary>
    internal async Task HearAsync(Action<JsonObject> heard, Action<string> surprise)
    {
        var ear = new SocketEar(heard, surprise);
        while (await _socket.ReadAsync() is { } frame)
        {
            if (!ear.Hears(frame) && await ControlAsync(frame, surprise))
            {
                break;
            }
        }

        End();
    }

    /// <summary>Answers a frame that is no message; whether it was the last.</summary>
    private async Task<bool> ControlAsync(Frame frame, Action<string> surprise)
    {
        switch (frame.Kind)
        {
            case Opcode.Ping:
                PingsFromApp++;
                _changed();
                await (AnswersPings && !IsSilent ? _socket.SendAsync(new Frame(Opcode.Pong, frame.Payload)) : Task.CompletedTask);
                return false;
            case Opcode.Pong:
                PongsFromApp++;
                _changed();
                return false;
            case Opcode.Close:
                return await ClosingAsync(frame);
            default:
                surprise($"A frame of the kind {frame.Kind} came by Socket Mode.");
                return false;
        }
    }

    /// <summary>The app closes; where the server does not complete it, the app is left waiting with the connection open.</summary>
    private async Task<bool> ClosingAsync(Frame frame)
    {
        ClosedByAppWith = frame.Payload is [var high, var low, ..] ? (high << 8) | low : 0;
        Lose();
        if (!CompletesClose || IsSilent)
        {
            return false;
        }

        await _socket.SendAsync(frame with { Kind = Opcode.Close });
        return true;
    }

    private Task OutAsync(Func<Task> send)
    {
        if (IsSilent)
        {
            return Task.CompletedTask;
        }

        if (_socket.CutAfter is not null)
        {
            Lose();
        }

        return send();
    }

    /// <summary>Things are told by this connection, unless it was lost before it could be greeted.</summary>
    private void Open()
    {
        lock (_gate)
        {
            IsReady = !_isLost;
        }

        _changed();
    }

    /// <summary>Nothing more is told by this connection, from now on and not only once its end has been noticed.</summary>
    private void Lose()
    {
        lock (_gate)
        {
            (IsReady, _isLost) = (false, true);
        }

        _changed();
    }

    private void End()
    {
        ClosedAt = _time.GetUtcNow();
        _alarms.Silence();
        Lose();
    }
}
