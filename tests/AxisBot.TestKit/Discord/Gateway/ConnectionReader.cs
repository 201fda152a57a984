using System.Net.WebSockets;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Reads what a client sends, message by message.</summary>
internal sealed class ConnectionReader(WebSocket socket)
{
    /// <summary>No client sends so much; whoever does is not read to the end.</summary>
    private const int Most = 1 << 20;

    /// <summary>Reads until the client closes: with which code; null where the connection broke.</summary>
    public async Task<int?> RunAsync(Action<ReadOnlyMemory<byte>> handle)
    {
        try
        {
            while (await ReadAsync() is { } message)
            {
                handle(message);
            }

            return (int?)socket.CloseStatus;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    private async Task<byte[]?> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, Math.Min(part.Count, (int)Math.Max(0, Most - message.Length)));
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
