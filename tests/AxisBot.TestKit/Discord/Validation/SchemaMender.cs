using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>
/// Mends what the generator of the schemas of the types could not read. Of some types, texts and numbers among them, it made
/// an object without members, which nothing but {} can be; of marks, which are bits, it made a choice of one. Of these
/// nothing is demanded: Discord takes what they refuse, and discord.js sends it.
/// </summary>
internal static class SchemaMender
{
    private const string Marks = "flags";

    public static void Mend(JsonObject definitions)
    {
        var nothing = new JsonObject { ["additionalProperties"] = false, ["type"] = "object" };
        foreach (var (name, _) in definitions.Where(definition => JsonNode.DeepEquals(definition.Value, nothing)).ToList())
        {
            definitions[name] = new JsonObject();
        }

        FreeMarks(definitions);
    }

    private static void FreeMarks(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members["properties"] is JsonObject properties && properties.ContainsKey(Marks))
                {
                    properties[Marks] = new JsonObject { ["type"] = "integer" };
                }

                members.ToList().ForEach(member => FreeMarks(member.Value));
                break;
            case JsonArray items:
                items.ToList().ForEach(FreeMarks);
                break;
        }
    }
}
