using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>One connection of a client to the gateway; a test can do to it what networks and servers do.</summary>
public sealed class GatewayConnection
{
    /// <summary>How long a client may take to answer a close before it is cut off.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<ConnectionEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LoopbackDiscord _home;
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly CuttableStream _stream;
    private readonly ConnectionPump _pump;
    private int? _closedWith;
    private bool _wasCut;

    internal GatewayConnection(LoopbackDiscord home, HttpContext context, (WebSocket Socket, CuttableStream Stream) accepted, ConnectionPlan plan, bool isResumeAddress)
    {
        _home = home;
        _context = context;
        (_socket, _stream) = accepted;
        _pump = new ConnectionPump(_socket);
        Plan = plan;
        IsAtResumeAddress = isResumeAddress;
        OpenedAt = home.Time.GetUtcNow();
        DropsAcks = plan.DropsAcks;
        Query = context.Request.QueryString.Value ?? "";
    }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>What was asked for when it was opened: "?v=10&amp;encoding=json".</summary>
    public string Query { get; }

    /// <summary>Whether it came to the address for resuming.</summary>
    public bool IsAtResumeAddress { get; }

    /// <summary>The session that it carries, once there is one.</summary>
    public GatewaySession? Session { get; internal set; }

    /// <summary>What the client has sent.</summary>
    public Journal<GatewayFrame> Received { get; } = new();

    /// <summary>What the client was sent.</summary>
    public Journal<GatewayFrame> Sent { get; } = new();

    /// <summary>How the connection ended.</summary>
    public Task<ConnectionEnd> Ended => _ended.Task;

    /// <summary>Whether heartbeats stay without an answer from now on.</summary>
    public bool DropsAcks { get; set; }

    internal ConnectionPlan Plan { get; }

    internal bool IsClosing => _closedWith is not null || _wasCut || _ended.Task.IsCompleted;

    /// <summary>Asks for a heartbeat at once (op 1).</summary>
    public void RequestHeartbeat() => Send(Frame(GatewayOp.Heartbeat, null));

    /// <summary>Asks the client to connect anew (op 7).</summary>
    public void AskToReconnect() => Send(Frame(GatewayOp.Reconnect, null));

    /// <summary>Says that the session is invalid (op 9), and whether it may be resumed all the same.</summary>
    public void Invalidate(bool mayResume)
    {
        lock (_home.Gate)
        {
            if (!mayResume && Session is { } session)
            {
                _home.Gateway.Forget(session);
                Session = null;
            }
        }

        Send(Frame(GatewayOp.InvalidSession, mayResume));
    }

    /// <summary>Closes it with a code.</summary>
    public void Close(GatewayCloseCode code, string reason = "")
    {
        if (_closedWith is null && !_ended.Task.IsCompleted)
        {
            _closedWith = (int)code;
            _pump.Close((int)code, reason);
            _ = CutOffLaterAsync();
        }
    }

    /// <summary>Breaks it off without a word (RST).</summary>
    public void Abort()
    {
        if (!_ended.Task.IsCompleted)
        {
            _wasCut = true;
            BreakOff();
        }
    }

    /// <summary>Cuts it off after so many more bytes, wherever in a frame that is.</summary>
    public void CutAfter(int bytes) => _stream.CutAfter(bytes);

    /// <summary>Sends nothing any more and stays open, as a peer behind a dead router.</summary>
    public void Freeze() => _pump.Freeze();

    /// <summary>Sends again, what was held back first.</summary>
    public void Thaw() => _pump.Thaw();

    /// <summary>Sends a text that need be no frame of the gateway.</summary>
    public void SendRaw(string text) => _pump.Send(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    /// <summary>Sends bytes that need be no text.</summary>
    public void SendRaw(ReadOnlyMemory<byte> bytes, bool asText) => _pump.Send(bytes, asText ? WebSocketMessageType.Text : WebSocketMessageType.Binary);

    /// <inheritdoc/>
    public override string ToString() => $"{Query}: {string.Join(", ", Received.All)}";

    internal static JsonObject Frame(GatewayOp op, JsonNode? payload) => new() { ["op"] = (int)op, ["d"] = payload, ["s"] = null, ["t"] = null };

    internal void Send(JsonObject frame)
    {
        Sent.Add(new GatewayFrame(_home.Time.GetUtcNow(), (GatewayOp)frame["op"]!.GetValue<int>(), frame));
        SendRaw(frame.ToJsonString());
    }

    internal Task FlushedAsync() => _pump.FlushedAsync();

    internal void MarkCut() => _wasCut = true;

    /// <summary>Serves the connection until it ends.</summary>
    internal async Task RunAsync(GatewayProtocol protocol)
    {
        if (Plan.CutAfter is { } bytes)
        {
            _stream.CutAfter(bytes);
        }

        var pump = _pump.RunAsync();
        protocol.Open();
        var closed = await new ConnectionReader(_socket).RunAsync(protocol.Handle);
        _ended.TrySetResult(Ending(closed));
        protocol.Close(await Ended);
        await AnswerCloseAsync(closed);
        _pump.Thaw();
        _pump.Complete();
        await pump;
        _socket.Dispose();
    }

    private ConnectionEnd Ending(int? closed)
    {
        var code = _closedWith ?? (_wasCut ? null : closed);
        return new ConnectionEnd(_home.Time.GetUtcNow(), code, ByClient: _closedWith is null && !_wasCut);
    }

    /// <summary>Breaks off where a client does not answer a close.</summary>
    private async Task CutOffLaterAsync()
    {
        await Task.WhenAny(Ended, Task.Delay(Farewell, TimeProvider.System));
        if (!Ended.IsCompleted)
        {
            BreakOff();
        }
    }

    private void BreakOff()
    {
        try
        {
            _context.Abort();
        }
        catch (Exception gone) when (gone is ObjectDisposedException or NullReferenceException)
        {
            // It has just ended by itself: what Kestrel has taken back has nothing left to break off.
        }
    }

    private async Task AnswerCloseAsync(int? closed)
    {
        if (closed is { } code && _closedWith is null)
        {
            _pump.Thaw();
            _pump.Enqueue(() => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None));
            await _pump.FlushedAsync();
        }
    }
}
