using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Commands;

/// <summary>Tells whether the commands that Discord knows are ours: nothing is written where they are.</summary>
internal static class CommandDifference
{
    /// <summary>What Discord adds by itself, and what it says in the place of what was left out.</summary>
    private static readonly HashSet<string> Added = ["id", "application_id", "version", "guild_id", "default_member_permissions", "dm_permission", "default_permission", "nsfw", "handler", "name_localized", "description_localized"];

    /// <summary>Whether they say the same.</summary>
    public static bool IsNone(JsonArray ours, JsonElement theirs)
    {
        if (theirs.ValueKind != JsonValueKind.Array || theirs.GetArrayLength() != ours.Count)
        {
            return false;
        }

        var known = theirs.EnumerateArray().ToDictionary(NameOf, command => Tidy(JsonNode.Parse(command.GetRawText())), StringComparer.Ordinal);
        return ours.All(command => known.TryGetValue($"{command!["type"]}/{command["name"]}", out var other) && JsonNode.DeepEquals(Tidy(command.DeepClone()), other));
    }

    private static string NameOf(JsonElement command) => $"{command.Number("type") ?? 1}/{command.Text("name")}";

    /// <summary>The same without what is added, what says nothing, and in an order of its own.</summary>
    private static JsonNode? Tidy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var tidy = new JsonObject();
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    if (!Added.Contains(name) && Tidy(value) is { } kept && !SaysNothing(kept))
                    {
                        tidy[name] = kept;
                    }
                }

                return tidy;
            case JsonArray items:
                IEnumerable<JsonNode?> tidied = [.. items.Select(Tidy)];
                return new JsonArray([.. items.All(item => item is JsonValue) ? tidied.OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal) : tidied]);
            default:
                return node?.DeepClone();
        }
    }

    private static bool SaysNothing(JsonNode node) => node switch
    {
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue value => value.GetValueKind() is JsonValueKind.Null or JsonValueKind.False || (value.GetValueKind() == JsonValueKind.String && value.ToString().Length == 0),
        _ => false,
    };
}
