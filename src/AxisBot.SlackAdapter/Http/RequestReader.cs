using System.Buffers;
using System.Text;
using System.Text.Json;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.Extensions.Primitives;

namespace AxisBot.SlackAdapter.Http;

/// <summary>What a request of Slack says.</summary>
internal abstract record Request;

/// <summary>Slack wants to see that the address is AxisBot's.</summary>
/// <param name="Text">What is to be said back.</param>
internal sealed record Challenge(string Text) : Request;

/// <summary>Slack tells something.</summary>
/// <param name="Delivery">What.</param>
internal sealed record Told(Delivery Delivery) : Request;

/// <summary>Slack tells that there were more events than it tells of.</summary>
internal sealed record TooManyEvents : Request;

/// <summary>Slack looks whether the address is served.</summary>
internal sealed record Probe : Request;

/// <summary>Reads requests, after it is known that they are Slack's.</summary>
internal static class RequestReader
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>What a request says; null for what is none of Slack's.</summary>
    public static Request? Read(string? type, byte[] body)
    {
        try
        {
            return type?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) == true ? OfForm(Encoding.UTF8.GetString(body)) : OfJson(body);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static Request? OfJson(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var payload = json.RootElement;
        return Payload.Text(payload, "type") switch
        {
            "url_verification" => Payload.Text(payload, "challenge") is { } challenge ? new Challenge(challenge) : null,
            "event_callback" => new Told(new Delivery(DeliveryKind.Event, payload.Clone())),
            "app_rate_limited" => new TooManyEvents(),
            _ => null,
        };
    }

    private static Request? OfForm(string text)
    {
        var fields = new Microsoft.AspNetCore.WebUtilities.FormReader(text).ReadForm();
        if (fields.TryGetValue("payload", out var payload))
        {
            using var json = JsonDocument.Parse(payload.ToString());
            return new Told(new Delivery(DeliveryKind.Interaction, json.RootElement.Clone()));
        }

        return fields.ContainsKey("command") ? new Told(new Delivery(DeliveryKind.Command, Json(fields)))
            : fields.ContainsKey("ssl_check") ? new Probe()
            : null;
    }

    /// <summary>A form as the JSON in which Socket Mode brings the same.</summary>
    private static JsonElement Json(Dictionary<string, StringValues> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                json.WriteString(name, value.ToString());
            }

            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
