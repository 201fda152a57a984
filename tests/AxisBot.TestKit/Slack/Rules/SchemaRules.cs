using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>
/// Slack's own types as a schema, which the shared folder holds: it knows every block and property, and no lengths. It takes its time, so
/// that blocks of one shape are asked about once: <see cref="BlockShape"/>.
/// </summary>
internal static class SchemaRules
{
    private const int MostShapes = 50_000;

    private static readonly Lazy<string?> Text = new(Read);
    private static readonly Lazy<JsonSchema?> Schema = new(() => Text.Value is { } text ? JsonSerializer.Deserialize<JsonSchema>(text) : null);
    private static readonly Lazy<BlockShape> Shape = new(() => new BlockShape(JsonNode.Parse(Text.Value!)!));
    private static readonly ConcurrentDictionary<string, bool> Known = [];
    private static readonly Lock Gate = new();

    /// <summary>Whether the schema is there.</summary>
    public static bool AreThere => Schema.Value is not null;

    /// <summary>The first block that the schema does not know so; null where it knows all, or is missing.</summary>
    public static (string Pointer, string What)? Problem(JsonArray blocks)
    {
        if (!AreThere)
        {
            return null;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsKnown(blocks[i]))
            {
                return ($"/blocks/{i}", "is no block of Slack's own types");
            }
        }

        return null;
    }

    /// <summary>Whether the schema knows a block, asked without a look at its shape.</summary>
    internal static bool Evaluate(JsonNode? block) => Schema.Value!.Evaluate(new JsonObject { ["blocks"] = new JsonArray(block?.DeepClone()) }).IsValid;

    private static bool IsKnown(JsonNode? block)
    {
        var shape = Shape.Value.Of(block);
        var name = shape?.ToJsonString() ?? "null";
        if (Known.TryGetValue(name, out var isKnown))
        {
            return isKnown;
        }

        if (Known.Count > MostShapes)
        {
            Known.Clear();
        }

        lock (Gate)
        {
            return Known[name] = Evaluate(shape);
        }
    }

    private static string? Read()
    {
        var path = SharedFolder.Find() is { } shared ? Path.Combine(shared, "specs", "slack-blockkit.schema.json") : null;
        return path is null || !File.Exists(path) ? null : File.ReadAllText(path);
    }
}
