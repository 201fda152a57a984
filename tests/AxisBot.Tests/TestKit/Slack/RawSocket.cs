using System.Net.Sockets;
using System.Text;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>A WebSocket on a bare connection, for frames that no client sends or shows. Its frames are short ones.</summary>
internal sealed class RawSocket : IDisposable
{
    public const int Text = 1;
    public const int Pong = 10;

    private const int Ping = 9;

    private readonly TcpClient _client = new();

    public async Task ConnectAsync(string url)
    {
        var address = new Uri(url);
        await _client.ConnectAsync(address.Host, address.Port);
        var request = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        for (var end = ""; end != "\r\n\r\n";)
        {
            end = (end + (char)(await BytesAsync(1))[0])[^Math.Min(4, end.Length + 1)..];
        }
    }

    /// <summary>Sends a ping of nothing; the mask is of zeros.</summary>
    public ValueTask PingAsync() => _client.GetStream().WriteAsync(new byte[] { 0x80 | Ping, 0x80, 0, 0, 0, 0 });

    /// <summary>The kinds of the frames that come, up to a text.</summary>
    public async Task<IReadOnlyList<int>> FramesUntilTextAsync(string text)
    {
        var kinds = new List<int>();
        for (var read = ""; read != text;)
        {
            var head = await BytesAsync(2);
            var length = head[1] == 126 ? (await BytesAsync(2)) is [var high, var low] ? (high << 8) | low : 0 : head[1];
            read = Encoding.UTF8.GetString(await BytesAsync(length));
            kinds.Add(head[0] & 0x0F);
        }

        return kinds;
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> BytesAsync(int count)
    {
        var bytes = new byte[count];
        await _client.GetStream().ReadExactlyAsync(bytes);
        return bytes;
    }
}
