using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>A plain client of Socket Mode that does only what a test says.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[16 * 1024];

    private SocketClient() => _socket.Options.KeepAliveInterval = TimeSpan.Zero;

    public WebSocketState State => _socket.State;

    /// <summary>Opens a connection and hears its greeting.</summary>
    public static async Task<SocketClient> GreetedAsync(Desk desk)
    {
        var client = await ConnectAsync(await UrlAsync(desk));
        Assert.Equal("hello", (string?)(await client.ReadAsync())!["type"]);
        return client;
    }

    /// <summary>Opens a connection.</summary>
    public static async Task<SocketClient> ConnectAsync(string url)
    {
        var client = new SocketClient();
        await client._socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return client;
    }

    public static async Task<string> UrlAsync(Desk desk) =>
        (string)(await desk.Caller.CallAsync(desk.Slack.App.AppToken, "apps.connections.open"))["url"]!;

    /// <summary>The next message; null where the connection ends instead, be it in the middle of one.</summary>
    public async Task<JsonObject?> ReadAsync()
    {
        try
        {
            using var text = new MemoryStream();
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
                text.Write(_buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);
            return received.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(text.ToArray())!.AsObject();
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Reads an envelope and acknowledges it.</summary>
    public async Task<JsonObject> TakeAsync(string? answer = null)
    {
        var envelope = (await ReadAsync())!;
        await AcknowledgeAsync(envelope, answer);
        return envelope;
    }

    public Task AcknowledgeAsync(JsonObject envelope, string? answer = null) => SendAsync(answer is null
        ? $$"""{"envelope_id":"{{envelope["envelope_id"]}}"}"""
        : $$"""{"envelope_id":"{{envelope["envelope_id"]}}","payload":{{answer}}}""");

    /// <summary>Says that it closes, and waits for the answer as long as the test lets it.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public Task SayCloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
