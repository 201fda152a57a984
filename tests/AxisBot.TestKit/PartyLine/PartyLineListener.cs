using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Receiving;

namespace AxisBot.TestKit.PartyLine;

/// <summary>Listens to a party line: takes in what is said there, and only then says that it arrived.</summary>
public sealed class PartyLineListener(Uri address, Reception reception, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Listens until told to stop; where the line breaks, it calls again.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/events" }.Uri, cancellation).ConfigureAwait(false);
                await ListenAsync(socket, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is WebSocketException or StateUnavailableException && !cancellation.IsCancellationRequested)
            {
                // What was not acknowledged is brought again.
            }

            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ListenAsync(ClientWebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false) is { MessageType: WebSocketMessageType.Text } heard)
        {
            var said = JsonSerializer.Deserialize<LineEvent>(buffer.AsSpan(0, heard.Count))!;
            await reception.TakeInAsync(MessageOf(said), cancellation).ConfigureAwait(false);
            await socket.SendAsync(Encoding.UTF8.GetBytes(said.Id), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
    }

    private WrittenMessage MessageOf(LineEvent said) => new(
        new MessageId(PartyLineSurface.SurfaceName, said.Id),
        new Place(PartyLineSurface.SurfaceName, "hall", said.Channel, said.Thread ?? said.Id, PlaceKind.Channel),
        new Person(said.Person, said.IsManager),
        time.GetUtcNow(),
        said.Text,
        MentionsBot: true);
}
