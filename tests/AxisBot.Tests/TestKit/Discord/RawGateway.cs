using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>A client of the gateway that does nothing by itself.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    /// <summary>Guilds, messages in them, and private ones: all that AxisBot asks for.</summary>
    public const int Intents = 4609;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoopbackDiscord _discord;
    private readonly ClientWebSocket _socket = new();

    private RawGateway(LoopbackDiscord discord) => _discord = discord;

    /// <summary>Connects, and reads nothing yet.</summary>
    public static async Task<RawGateway> ConnectAsync(LoopbackDiscord discord, string query = "?v=10&encoding=json", Uri? address = null)
    {
        var gateway = new RawGateway(discord);
        await gateway._socket.ConnectAsync(new Uri(address ?? discord.GatewayAddress, query), CancellationToken.None);
        return gateway;
    }

    /// <summary>Connects, identifies, and reads until READY.</summary>
    public static async Task<(RawGateway Gateway, JsonObject Ready)> EnterAsync(LoopbackDiscord discord, int intents = Intents, JsonArray? shard = null)
    {
        var gateway = await ConnectAsync(discord);
        await gateway.IdentifyAsync(intents, shard);
        return (gateway, await gateway.ReadEventAsync("READY"));
    }

    /// <summary>Connects where sessions are resumed, and asks to go on.</summary>
    public static async Task<RawGateway> ResumeAsync(LoopbackDiscord discord, string session, int sequence, string? token = null)
    {
        var gateway = await ConnectAsync(discord, address: discord.ResumeAddress);
        await gateway.SendAsync(6, new JsonObject { ["token"] = token ?? discord.Token, ["session_id"] = session, ["seq"] = sequence });
        return gateway;
    }

    public static JsonObject Identity(string token, int intents = Intents) => new()
    {
        ["token"] = token,
        ["intents"] = intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
    };

    public Task IdentifyAsync(int intents = Intents, JsonArray? shard = null, string? token = null)
    {
        var identity = Identity(token ?? _discord.Token, intents);
        if (shard is not null)
        {
            identity["shard"] = shard;
        }

        return SendAsync(2, identity);
    }

    public Task SendAsync(int op, JsonNode? payload) => SendAsync(new JsonObject { ["op"] = op, ["d"] = payload }.ToJsonString());

    public async Task SendAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>The next text; null where the connection has ended, in order or not.</summary>
    public async Task<string?> ReadTextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[16384];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, patience.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(message.ToArray());
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>The next frame.</summary>
    public async Task<JsonObject> ReadAsync() =>
        JsonNode.Parse(await ReadTextAsync() ?? throw new InvalidOperationException($"Closed with {_socket.CloseStatus}."))!.AsObject();

    /// <summary>The frame after Hello.</summary>
    public async Task<JsonObject> ReadFirstAfterHelloAsync()
    {
        await ReadOpAsync(10);
        return await ReadAsync();
    }

    /// <summary>Reads on until a frame of this op.</summary>
    public async Task<JsonObject> ReadOpAsync(int op)
    {
        while (true)
        {
            var frame = await ReadAsync();
            if ((int)frame["op"]! == op)
            {
                return frame;
            }
        }
    }

    /// <summary>Reads on until an event of this name.</summary>
    public async Task<JsonObject> ReadEventAsync(string name)
    {
        while (true)
        {
            var frame = await ReadOpAsync(0);
            if ((string)frame["t"]! == name)
            {
                return frame;
            }
        }
    }

    /// <summary>All events up to and including one of this name.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadEventsUntilAsync(string name)
    {
        List<JsonObject> events = [];
        do
        {
            events.Add(await ReadOpAsync(0));
        }
        while ((string)events[^1]["t"]! != name);
        return events;
    }

    /// <summary>Reads on until the connection ends: with which code; null where it broke.</summary>
    public async Task<int?> ReadCloseAsync()
    {
        while (await ReadTextAsync() is not null)
        {
        }

        return (int?)_socket.CloseStatus;
    }

    /// <summary>Closes, and waits until the server has heard of it.</summary>
    public async Task CloseAsync(int code)
    {
        await _socket.CloseAsync((WebSocketCloseStatus)code, null, CancellationToken.None);
        await _discord.Gateway.Connections.All[^1].Ended;
    }

    /// <summary>Breaks off, and waits until the server has noticed.</summary>
    public async Task AbortAsync()
    {
        var connection = _discord.Gateway.Connections.All[^1];
        _socket.Abort();
        await connection.Ended;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
