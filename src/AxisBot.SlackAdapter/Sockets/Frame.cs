using System.Text.Json;
using AxisBot.SlackAdapter.Incoming;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>Something that came over a connection.</summary>
internal abstract record Frame
{
    /// <summary>Reads what came; null for what is none of Slack's.</summary>
    public static Frame? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Frame? Read(JsonElement frame) => Payload.Text(frame, "type") switch
    {
        "hello" => new Hello(),
        "disconnect" => new Disconnect(Payload.Text(frame, "reason") ?? ""),
        var type => Payload.Text(frame, "envelope_id") is { } id ? new Envelope(id, DeliveryOf(type, frame), Payload.IsTrue(frame, "accepts_response_payload")) : null,
    };

    private static Delivery? DeliveryOf(string? type, JsonElement frame) => Payload.At(frame, "payload") is not { } payload ? null : type switch
    {
        "events_api" => new Delivery(DeliveryKind.Event, payload.Clone()),
        "interactive" => new Delivery(DeliveryKind.Interaction, payload.Clone()),
        "slash_commands" => new Delivery(DeliveryKind.Command, payload.Clone()),
        _ => null,
    };
}

/// <summary>The connection can be used.</summary>
internal sealed record Hello : Frame;

/// <summary>The connection is to be left.</summary>
/// <param name="Reason">Why, in Slack's word.</param>
internal sealed record Disconnect(string Reason) : Frame;

/// <summary>Slack tells something, and wants to be told that it arrived.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Delivery">What it tells; null for what is not known here.</param>
/// <param name="TakesAnswer">Whether the word that it arrived may carry an answer.</param>
internal sealed record Envelope(string Id, Delivery? Delivery, bool TakesAnswer) : Frame;
