using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>A WebSocket that takes whole texts and sends one thing after another.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int PartBytes = 16 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TimeProvider _time;
    private readonly byte[] _part = new byte[PartBytes];

    public GatewaySocket(GatewayTimes times, TimeProvider time)
    {
        _time = time;
        _socket.Options.KeepAliveInterval = times.KeepAlive;
        _socket.Options.KeepAliveTimeout = times.KeepAlive; // a peer that has died silently sends no pong
        _socket.Options.CollectHttpResponseDetails = true;
    }

    /// <summary>The code with which the other side has closed it; null where it has not.</summary>
    public int? ClosedWith => (int?)_socket.CloseStatus;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">It cannot be reached or does not want to.</exception>
    public Task ConnectAsync(Uri address, CancellationToken cancellation) => _socket.ConnectAsync(address, cancellation);

    /// <summary>The status with which a connection was refused; null where it was not even refused.</summary>
    public int? RefusedWith => (int)_socket.HttpStatusCode is > 0 and not 101 and var status ? status : null;

    /// <summary>The next text; null where the other side has closed. Whoever gives up breaks it off.</summary>
    /// <exception cref="WebSocketException">It broke.</exception>
    /// <exception cref="InvalidDataException">What came is no text, or too long.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            var got = await _socket.ReceiveAsync(_part.AsMemory(), cancellation).ConfigureAwait(false);
            switch (got.MessageType)
            {
                case WebSocketMessageType.Close:
                    return null;
                case WebSocketMessageType.Binary:
                    throw new InvalidDataException("No text came.");
            }

            whole.Write(_part, 0, got.Count);
            if (whole.Length > MostBytes)
            {
                throw new InvalidDataException("Too much came.");
            }

            if (got.EndOfMessage)
            {
                return whole.ToArray();
            }
        }
    }

    /// <summary>Sends a frame; one that cannot be sent any more is dropped, which is noticed where it is read.</summary>
    public async Task SendAsync(JsonObject frame, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or InvalidOperationException or ObjectDisposedException or IOException)
        {
            // Whoever reads notices that it has ended.
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye, but does not wait for an answer for long.</summary>
    public async Task CloseAsync(int code)
    {
        using var enough = new CancellationTokenSource(Farewell, _time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, enough.Token).ConfigureAwait(false);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }
}
