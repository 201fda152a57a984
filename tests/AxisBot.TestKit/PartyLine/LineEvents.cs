using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AxisBot.TestKit.PartyLine;

/// <summary>Brings events to whoever listens, again and again until it is told that they arrived.</summary>
internal sealed class LineEvents(PartyLineHabits habits, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, LineEvent> _open = new();
    private readonly Random _chance = new(habits.Seed);

    /// <summary>How many are not known to have arrived.</summary>
    public int Open => _open.Count;

    /// <summary>How often an event was brought.</summary>
    public int Brought { get; private set; }

    /// <summary>Has an event brought.</summary>
    public void Add(LineEvent said) => _open[said.Id] = said;

    /// <summary>Brings events over a connection for as long as it holds.</summary>
    public async Task ServeAsync(WebSocket socket, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var hearing = HearAsync(socket, gone);
        var brought = new Dictionary<string, DateTimeOffset>();
        try
        {
            while (!gone.IsCancellationRequested)
            {
                foreach (var said in _open.Values)
                {
                    await BringAsync(socket, said, brought, gone.Token).ConfigureAwait(false);
                }

                await Task.Delay(Look, time, gone.Token).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // Whoever listened has gone.
        }

        await hearing.ConfigureAwait(false);
    }

    private async Task BringAsync(WebSocket socket, LineEvent said, Dictionary<string, DateTimeOffset> brought, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (brought.TryGetValue(said.Id, out var before) && now - before < habits.Patience)
        {
            return;
        }

        brought[said.Id] = now;
        var text = JsonSerializer.SerializeToUtf8Bytes(said);
        for (var times = _chance.NextDouble() < habits.Repeats ? 2 : 1; times > 0; times--)
        {
            Brought++;
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Hears which events have arrived.</summary>
    private async Task HearAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var buffer = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), gone.Token).ConfigureAwait(false) is { MessageType: WebSocketMessageType.Text } heard)
            {
                _open.TryRemove(Encoding.UTF8.GetString(buffer, 0, heard.Count), out _);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // Whoever listened has gone.
        }

        await gone.CancelAsync().ConfigureAwait(false);
    }
}
