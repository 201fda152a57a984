using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>One connection, as messages see it: whole texts in, whole texts out, and an end.</summary>
internal sealed class Line : IDisposable
{
    private const int MostBytes = 4_000_000;
    private const int PartBytes = 4096;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();

    private Line(SocketTimes times)
    {
        // The pings are sent, and their pongs waited for, by the socket itself: a peer that is gone ends what is being received.
        _socket.Options.KeepAliveInterval = times.PingEvery;
        _socket.Options.KeepAliveTimeout = times.PongWithin;
    }

    /// <summary>Told when it is cut.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">It cannot be connected.</exception>
    public static async Task<Line> ConnectAsync(Uri address, SocketTimes times, CancellationToken cancellation)
    {
        var line = new Line(times);
        try
        {
            await line._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Receives the next text; null at the end, whichever way it came.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var text = new ArrayBufferWriter<byte>(PartBytes);
        try
        {
            while (await _socket.ReceiveAsync(text.GetMemory(PartBytes), _end.Token).ConfigureAwait(false) is { MessageType: WebSocketMessageType.Text } part)
            {
                text.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    return text.WrittenMemory;
                }

                if (text.WrittenCount > MostBytes)
                {
                    _socket.Abort();
                    return null;
                }
            }

            await CloseAsync().ConfigureAwait(false); // the other end closes, and is told that it may
        }
        catch (Exception gone) when (IsOver(gone))
        {
            // It has ended.
        }

        return null;
    }

    /// <summary>Sends a text; what cannot be sent any more is lost.</summary>
    public async Task SendAsync(JsonObject message)
    {
        var text = Encoding.UTF8.GetBytes(message.ToJsonString());
        try
        {
            await _sending.WaitAsync(_end.Token).ConfigureAwait(false);
            try
            {
                await _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, _end.Token).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception gone) when (IsOver(gone))
        {
            // Slack tells it again, since it does not hear that it arrived.
        }
    }

    /// <summary>Says that it closes; the other end says so too, and what is being received ends.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _end.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsOver(gone))
        {
            // It has ended already.
        }
    }

    /// <summary>Ends it without a word.</summary>
    public void Cut() => _end.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    /// <summary>Whether a failure says that the connection has ended, whichever way it says so.</summary>
    private static bool IsOver(Exception gone) =>
        gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;
}
