using System.Text.Json;
using System.Text.Json.Serialization;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>What a home tab is about; it travels with the tab.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Direct">The direct message with whoever sees it.</param>
/// <param name="Channel">The channel whose digest is shown; null for the direct message itself.</param>
internal sealed record HomeView(
    [property: JsonPropertyName("t")] string Team, [property: JsonPropertyName("d")] string Direct, [property: JsonPropertyName("c")] string? Channel = null)
{
    /// <summary>The channel whose digest is shown.</summary>
    [JsonIgnore]
    public string DigestChannel => Channel ?? Direct;
}

/// <summary>Where a verdict goes; it travels with the form.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The thread; null for the channel itself.</param>
/// <param name="Address">The address to answer by; null where there is none.</param>
/// <param name="Until">Until when it is good, in seconds since 1970.</param>
internal sealed record ClaimReturn(
    [property: JsonPropertyName("c")] string Channel, [property: JsonPropertyName("t")] string? Thread, [property: JsonPropertyName("r")] string? Address, [property: JsonPropertyName("x")] long Until);

/// <summary>Writes what travels with a view, and reads it again.</summary>
internal static class ViewNotes
{
    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T notes) => JsonSerializer.Serialize(notes, Short);

    /// <summary>Reads them; null where they are none.</summary>
    public static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text, Short);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
