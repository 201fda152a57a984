using System.Text.Json;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>The kinds of frames that are used here, by Discord's numbers.</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAcknowledged = 11;
}

/// <summary>A frame of the gateway.</summary>
/// <param name="Op">Its kind.</param>
/// <param name="Body">What it holds.</param>
/// <param name="Sequence">Its number, if it is an event.</param>
/// <param name="Event">The name of the event.</param>
internal readonly record struct GatewayFrame(int Op, JsonElement Body, int? Sequence, string? Event)
{
    /// <summary>Reads a frame; null where it is none. What else stands in it is passed over.</summary>
    public static GatewayFrame? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var frame = document.RootElement;
            if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var kind))
            {
                return null;
            }

            var body = frame.TryGetProperty("d", out var held) ? held.Clone() : default;
            return new GatewayFrame(kind, body, frame.Number("s"), frame.Text("t"));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
