using System.Text.Json;
using System.Text.Json.Serialization;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>
/// What is needed to reply to just this message: <see cref="Conversations.Messages.IncomingMessage.ReturnAddress"/>. The token of an
/// interaction answers it for a quarter of an hour: it is never shown or logged.
/// </summary>
internal sealed record ReturnTicket
{
    /// <summary>How long the token of an interaction is used; it lives a little longer.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14);

    /// <summary>How long it may take until Discord has heard that an interaction arrived.</summary>
    public static readonly TimeSpan Acknowledging = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The channel in which the message stands, or the interaction took place; 0 where that is not known.</summary>
    [JsonPropertyName("c")]
    public ulong Channel { get; init; }

    /// <summary>The message; 0 where it is none.</summary>
    [JsonPropertyName("m")]
    public ulong Message { get; init; }

    /// <summary>The interaction; 0 where it is none.</summary>
    [JsonPropertyName("i")]
    public ulong Interaction { get; init; }

    /// <summary>Its token.</summary>
    [JsonPropertyName("t")]
    public string? Token { get; init; }

    /// <summary>When it arrived here, in milliseconds since 1970: the clock of Discord may be another.</summary>
    [JsonPropertyName("a")]
    public long Arrived { get; init; }

    /// <summary>Whether what says "is thinking" is shown to one person only.</summary>
    [JsonPropertyName("e")]
    public bool IsEphemeral { get; init; }

    /// <summary>Whether the bot may write in the channel by itself.</summary>
    [JsonPropertyName("w")]
    public bool MayWrite { get; init; }

    /// <summary>The ticket as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Short);

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

    /// <summary>Whether the token still answers.</summary>
    public bool LivesAt(DateTimeOffset now) => Token is not null && now.ToUnixTimeMilliseconds() < Arrived + TokenLife.TotalMilliseconds;

    /// <summary>Whether Discord may still not have heard that it arrived.</summary>
    public bool IsFreshAt(DateTimeOffset now) => now.ToUnixTimeMilliseconds() < Arrived + Acknowledging.TotalMilliseconds;
}
