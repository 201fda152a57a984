using System.Text.Json.Nodes;
using Json.Schema;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>Cuts out of a large description what a few of its schemas need, and makes a schema of its own of it.</summary>
internal static class SchemaCutter
{
    private const string Definitions = "#/$defs/";

    public static JsonSchema Cut(JsonObject all, string prefix, IReadOnlyList<string> names, bool isList)
    {
        Dictionary<string, JsonNode> needed = [];
        Queue<string> open = new(names);
        while (open.TryDequeue(out var name))
        {
            if (needed.TryAdd(name, all[name]!))
            {
                References(all[name]).Select(reference => reference[prefix.Length..]).ToList().ForEach(open.Enqueue);
            }
        }

        var oneOfThem = new JsonObject { ["anyOf"] = new JsonArray([.. names.Select(name => new JsonObject { ["$ref"] = Definitions + name })]) };
        var root = isList ? new JsonObject { ["type"] = "array", ["items"] = oneOfThem } : oneOfThem;
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["$defs"] = new JsonObject(needed.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone())));
        return JsonSchema.FromText(root.ToJsonString().Replace(prefix, Definitions, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member is { Key: "$ref", Value: JsonValue reference } ? [reference.ToString()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
