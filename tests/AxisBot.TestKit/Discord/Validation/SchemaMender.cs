using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>
/// Mends what the generator of the schemas of the types could not read. Of some types, texts and numbers among them, it made
/// an object without members, which nothing but {} can be; of marks, which are bits, it made a choice of one. Of these
/// nothing is demanded: Discord takes what they refuse, and discord.js sends it. Of what is deprecated it says why in the place of a yes.
/// </summary>
internal static class SchemaMender
{
    private const string Marks = "flags";
    private const string Deprecated = "deprecated";

    public static void Mend(JsonObject definitions)
    {
        var nothing = new JsonObject { ["additionalProperties"] = false, ["type"] = "object" };
        foreach (var (name, _) in definitions.Where(definition => JsonNode.DeepEquals(definition.Value, nothing)).ToList())
        {
            definitions[name] = new JsonObject();
        }

        MendBelow(definitions);
    }

    private static void MendBelow(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members["properties"] is JsonObject properties && properties.ContainsKey(Marks))
                {
                    properties[Marks] = new JsonObject { ["type"] = "integer" };
                }

                if (members[Deprecated] is JsonValue)
                {
                    members[Deprecated] = true;
                }

                members.ToList().ForEach(member => MendBelow(member.Value));
                break;
            case JsonArray items:
                items.ToList().ForEach(MendBelow);
                break;
        }
    }
}
