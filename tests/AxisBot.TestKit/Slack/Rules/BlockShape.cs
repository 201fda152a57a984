using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>
/// What of a block a schema looks at, where it knows no lengths and no patterns: names, kinds of values, the words that it lists itself, and
/// what different items a list has. Blocks of one shape are valid together or not at all.
/// </summary>
public sealed class BlockShape
{
    /// <summary>The words of JSON Schema for which this holds.</summary>
    private static readonly HashSet<string> Blind =
        ["$ref", "$schema", "additionalProperties", "anyOf", "const", "definitions", "description", "enum", "items", "properties", "required", "type"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>The shapes of a schema.</summary>
    /// <exception cref="ArgumentException">It looks at more than shapes.</exception>
    public BlockShape(JsonNode schema) => Learn(schema, areNames: false);

    /// <summary>The shape of a value.</summary>
    public JsonNode? Of(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of).DistinctBy(item => item?.ToJsonString())]),
        JsonValue text when text.TryGetValue<string>(out var word) => _words.Contains(word) ? word : "",
        _ => value?.DeepClone(),
    };

    private void Learn(JsonNode? part, bool areNames)
    {
        if (part is JsonArray items)
        {
            foreach (var item in items)
            {
                Learn(item, areNames: false);
            }
        }

        foreach (var (name, value) in part as JsonObject ?? [])
        {
            if (!areNames && (!Blind.Contains(name) || (name == "items" && value is JsonArray)))
            {
                throw new ArgumentException($"The schema looks at {name}, which a shape does not keep.", nameof(part));
            }

            if (!areNames && name is "const" or "enum")
            {
                Keep(value);
            }
            else
            {
                Learn(value, !areNames && name is "properties" or "definitions");
            }
        }
    }

    private void Keep(JsonNode? listed)
    {
        foreach (var word in listed as JsonArray ?? [listed?.DeepClone()])
        {
            if (word is JsonValue value && value.TryGetValue<string>(out var text))
            {
                _words.Add(text);
            }
        }
    }
}
