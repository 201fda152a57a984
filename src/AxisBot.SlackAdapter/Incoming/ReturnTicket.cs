using System.Text.Json;
using System.Text.Json.Serialization;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>
/// What is needed to reply to just this message: <see cref="Conversations.Messages.IncomingMessage.ReturnAddress"/>. An address to
/// answer by is as good as a token for half an hour: it is never shown or logged.
/// </summary>
internal sealed record ReturnTicket
{
    /// <summary>How long an address to answer by is good, with a minute in reserve.</summary>
    private static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(29);

    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Who wrote or pressed it.</summary>
    [JsonPropertyName("u")]
    public string User { get; init; } = "";

    /// <summary>The message itself, by its time; null where it is none.</summary>
    [JsonPropertyName("s")]
    public string? Ts { get; init; }

    /// <summary>The thread in which only its author is told something; null for the channel itself.</summary>
    [JsonPropertyName("w")]
    public string? WhisperThread { get; init; }

    /// <summary>The address to answer by; null where there is none.</summary>
    [JsonPropertyName("r")]
    public string? Address { get; init; }

    /// <summary>Until when the address is good, in seconds since 1970.</summary>
    [JsonPropertyName("x")]
    public long AddressUntil { get; init; }

    /// <summary>Whether whoever asked wants the reply for themselves.</summary>
    [JsonPropertyName("p")]
    public bool IsPrivate { get; init; }

    /// <summary>The direct message in which the reply goes, instead of the channel that it is about; null for the channel.</summary>
    [JsonPropertyName("d")]
    public string? Direct { get; init; }

    /// <summary>Whether the home tab is shown anew once the reply is out.</summary>
    [JsonPropertyName("h")]
    public bool RefreshesHome { get; init; }

    /// <summary>The ticket as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Short);

    /// <summary>Until when an address is good that comes now, in seconds since 1970.</summary>
    public static long AddressUntilFrom(DateTimeOffset now) => (now + AddressLife).ToUnixTimeSeconds();

    /// <summary>Reads a ticket; an empty one where there is none.</summary>
    public static ReturnTicket Read(string? text)
    {
        try
        {
            return text is null ? new ReturnTicket() : JsonSerializer.Deserialize<ReturnTicket>(text, Short) ?? new ReturnTicket();
        }
        catch (JsonException)
        {
            return new ReturnTicket();
        }
    }

    /// <summary>The address, where it is still good.</summary>
    public string? AddressAt(DateTimeOffset now) => Address is not null && now.ToUnixTimeSeconds() < AddressUntil ? Address : null;
}
