using System.Text.Json;

namespace AxisBot.TestKit.Models;

/// <summary>The two ways of speaking to a model.</summary>
public enum ModelWire
{
    /// <summary>Chat completions.</summary>
    OpenAI,

    /// <summary>Messages.</summary>
    Anthropic,
}

/// <summary>A request as it came.</summary>
/// <param name="Wire">By which way.</param>
/// <param name="Path">The path that it came to.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body.</param>
/// <param name="Text">The same as text.</param>
public sealed record ModelRequest(ModelWire Wire, string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body, string Text)
{
    /// <summary>Whether the answer is to come as it is written.</summary>
    public bool Streams => Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The format of the answer that was demanded: the type of <c>response_format</c> or of <c>output_config</c>; null for none.</summary>
    public string? Format =>
        Body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString()
        : Body.TryGetProperty("output_config", out var config) && config.TryGetProperty("format", out var output) ? output.GetProperty("type").GetString()
        : null;

    /// <summary>The prompt.</summary>
    public PromptView Prompt => new(
        Wire == ModelWire.Anthropic ? Words(Body.TryGetProperty("system", out var system) ? system : default) : WordsOf("system"),
        WordsOf("user"));

    private string WordsOf(string role) => string.Join('\n', Body.GetProperty("messages").EnumerateArray()
        .Where(message => message.GetProperty("role").GetString() == role).Select(message => Words(message.GetProperty("content"))));

    private static string Words(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(part => part.GetProperty("text").GetString())),
        _ => "",
    };
}
