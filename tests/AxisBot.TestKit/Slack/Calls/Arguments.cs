using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>The arguments of a call, in whichever form they came: of a form the structures are texts of JSON.</summary>
public sealed class Arguments(JsonObject raw)
{
    /// <summary>They are as they came.</summary>
    public JsonObject Raw { get; } = raw;

    /// <summary>An argument as text; null where it is missing or empty.</summary>
    public string? Text(string name) => Raw[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0 ? null : text,
        var node => node.ToJsonString(),
    };

    /// <summary>An argument as text that may also be empty.</summary>
    public string? AnyText(string name) => Raw[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : Text(name);

    /// <summary>Whether something was said, be it an empty text.</summary>
    public bool Has(string name) => Raw[name] is not null;

    /// <summary>A flag.</summary>
    public bool Flag(string name, bool otherwise = false) => Text(name) switch
    {
        null => otherwise,
        "true" or "1" => true,
        _ => false,
    };

    /// <summary>A whole number; null where it is missing or none.</summary>
    public long? Number(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A structure; null where it is missing or no JSON.</summary>
    public JsonNode? Json(string name)
    {
        if (Raw[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return Raw[name]?.DeepClone();
        }

        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
