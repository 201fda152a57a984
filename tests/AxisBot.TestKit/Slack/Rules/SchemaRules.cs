using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Slack's own types as a schema, which the shared folder holds: it knows every block and property, and no lengths.</summary>
internal static class SchemaRules
{
    private static readonly Lazy<JsonSchema?> Schema = new(Read);

    /// <summary>Whether the schema is there.</summary>
    public static bool AreThere => Schema.Value is not null;

    /// <summary>The first block that the schema does not know so; null where it knows all, or is missing.</summary>
    public static (string Pointer, string What)? Problem(JsonArray blocks)
    {
        if (Schema.Value is not { } schema)
        {
            return null;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            var alone = new JsonObject { ["blocks"] = new JsonArray(blocks[i]?.DeepClone()) };
            if (!schema.Evaluate(alone).IsValid)
            {
                return ($"/blocks/{i}", "is no block of Slack's own types");
            }
        }

        return null;
    }

    private static JsonSchema? Read()
    {
        var path = SharedFolder.Find() is { } shared ? Path.Combine(shared, "specs", "slack-blockkit.schema.json") : null;
        return path is null || !File.Exists(path) ? null : JsonSerializer.Deserialize<JsonSchema>(File.ReadAllText(path));
    }
}
