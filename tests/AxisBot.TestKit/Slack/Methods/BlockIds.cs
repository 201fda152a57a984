using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Gives ids to blocks and elements that have none, as Slack does when it takes them.</summary>
internal static class BlockIds
{
    private const string BlockId = "block_id";
    private const string ActionId = "action_id";

    public static JsonArray? Given(JsonArray? blocks, Ids ids)
    {
        foreach (var block in blocks?.OfType<JsonObject>() ?? [])
        {
            block[BlockId] ??= ids.Next("blk");
            foreach (var element in ElementsOf(block).Where(element => element["type"]?.ToString() is not ("image" or "mrkdwn" or "plain_text")))
            {
                element[ActionId] ??= ids.Next("act");
            }
        }

        return blocks;
    }

    /// <summary>The blocks with the things that can be pressed or filled in.</summary>
    public static IEnumerable<(JsonObject Block, JsonObject Element)> Active(JsonArray? blocks) =>
        from block in blocks?.OfType<JsonObject>() ?? []
        from element in ElementsOf(block)
        where element[ActionId] is not null
        select (block, element);

    private static IEnumerable<JsonObject> ElementsOf(JsonObject block) => block["type"]?.ToString() switch
    {
        "actions" or "context_actions" => (block["elements"] as JsonArray)?.OfType<JsonObject>() ?? [],
        "section" when block["accessory"] is JsonObject accessory => [accessory],
        "input" when block["element"] is JsonObject element => [element],
        _ => [],
    };
}
