using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>
/// The server's side of a WebSocket, frame by frame. The one of the framework answers pings and closings by itself and sends
/// pings by the clock of the machine: none of that could be left undone by a script.
/// </summary>
internal sealed class WireSocket : IDisposable
{
    private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly HttpContext _context;
    private readonly Stream _stream;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end;

    private WireSocket(HttpContext context, Stream stream) =>
        (_context, _stream, _end) = (context, stream, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted));

    /// <summary>Into how many frames the messages are broken.</summary>
    public int Fragments { get; set; } = 1;

    /// <summary>After how many bytes of the next frame the connection is cut; null for never.</summary>
    public int? CutAfter { get; set; }

    /// <summary>Whether that cut is a reset, or an orderly end of the stream.</summary>
    public bool CutResets { get; set; } = true;

    /// <summary>Shakes hands; null where the request asks for no WebSocket.</summary>
    public static async Task<WireSocket?> AcceptAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade || key.Length == 0)
        {
            return null;
        }

#pragma warning disable CA5350 // RFC 6455 shakes hands with SHA-1, and nothing is kept secret by it
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Guid)));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        return new WireSocket(context, await upgrade.UpgradeAsync());
    }

    /// <summary>Sends a text.</summary>
    public async Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Math.Max(1, (bytes.Length + Fragments - 1) / Fragments);
        for (var at = 0; at < bytes.Length; at += length)
        {
            var piece = bytes[at..Math.Min(at + length, bytes.Length)];
            await SendAsync(new Frame(at == 0 ? Opcode.Text : Opcode.Continuation, piece, at + length >= bytes.Length));
        }
    }

    /// <summary>Sends a frame; what cannot be sent any more is lost, as it is on a network.</summary>
    public async Task SendAsync(Frame frame)
    {
        await _sending.WaitAsync();
        try
        {
            var bytes = frame.ToBytes();
            var cut = CutAfter;
            await _stream.WriteAsync(cut is { } most ? bytes.AsMemory(0, Math.Min(most, bytes.Length)) : bytes);
            await _stream.FlushAsync();
            if (cut is not null)
            {
                await CutAsync(CutResets);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The other end has gone.
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says that it closes, and why.</summary>
    public Task SendCloseAsync(ushort code, string reason = "")
    {
        var payload = new byte[sizeof(ushort) + Encoding.UTF8.GetByteCount(reason)];
        BinaryPrimitives.WriteUInt16BigEndian(payload, code);
        Encoding.UTF8.GetBytes(reason, payload.AsSpan(sizeof(ushort)));
        return SendAsync(new Frame(Opcode.Close, payload));
    }

    /// <summary>Reads a frame; null where the other end has gone.</summary>
    public async Task<Frame?> ReadAsync()
    {
        try
        {
            return await Frame.ReadAsync(_stream, _end.Token);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends the connection without a word: at once by a reset, or in order once nobody reads it any more.</summary>
    public Task CutAsync(bool resets)
    {
        if (resets)
        {
            _context.Abort();
            return Task.CompletedTask;
        }

        return _end.CancelAsync();
    }

    /// <summary>Gives the stream back; whoever still sends finds it gone, and no more than that.</summary>
    public void Dispose() => _stream.Dispose();
}
