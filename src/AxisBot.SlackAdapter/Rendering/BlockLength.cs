using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>Counts the letters of blocks, as far as they are words, values and addresses.</summary>
internal static class BlockLength
{
    private static readonly HashSet<string> Markup = ["type", "style", "align", "action_id", "block_id"];

    /// <summary>How many letters they hold.</summary>
    public static int Of(JsonNode? node, string name = "") => node switch
    {
        JsonObject members => members.Sum(member => Of(member.Value, member.Key)),
        JsonArray items => items.Sum(item => Of(item, name)),
        JsonValue value when !Markup.Contains(name) && value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };
}
