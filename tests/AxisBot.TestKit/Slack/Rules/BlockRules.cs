using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Where blocks are shown.</summary>
public enum Surface
{
    /// <summary>In a message.</summary>
    Message,

    /// <summary>In a modal or in a home tab.</summary>
    View,
}

/// <summary>
/// Refuses the blocks that Slack refuses: by rules of our own for every number that is documented, or was measured, and by the
/// schema of Slack's own types where the shared folder is there.
/// </summary>
public sealed class BlockRules
{
    private const int MostInMessage = 50;
    private const int MostInView = 100;
    private const int LongestId = 255;
    private const string MarkdownType = "markdown";
    private const string TableType = "table";

    /// <summary>How many letters all blocks of a message may hold: no page tells it, and it was seen to vary.</summary>
    public const int LongestMessage = 13_200;

    private static readonly Dictionary<string, Action<Place>> Known = new()
    {
        ["section"] = TextBlocks.Section,
        ["header"] = TextBlocks.Header,
        ["context"] = TextBlocks.Context,
        ["divider"] = TextBlocks.Divider,
        [MarkdownType] = TextBlocks.Markdown,
        ["image"] = TextBlocks.Image,
        ["rich_text"] = TextBlocks.RichText,
        ["actions"] = ActionBlocks.Actions,
        ["context_actions"] = ActionBlocks.ContextActions,
        ["input"] = ActionBlocks.Input,
        [TableType] = TableBlocks.Table,
    };

    /// <summary>Blocks that there are, and of which only the schema knows more.</summary>
    private static readonly HashSet<string> BySchemaAlone =
        ["alert", "card", "carousel", "container", "data_table", "file", "plan", "task_card", "video"];

    private static readonly HashSet<string> OfMessagesAlone = [MarkdownType, TableType, "context_actions", "task_card", "plan"];

    /// <summary>Whether the schema is asked too; it costs time where blocks have shapes that it was not asked about before.</summary>
    public bool AsksSchema { get; set; } = true;

    /// <summary>What is wrong with some blocks; nothing where they are fine.</summary>
    public IReadOnlyList<string> Problems(JsonArray blocks, Surface surface)
    {
        var findings = new Findings();
        var most = surface == Surface.Message ? MostInMessage : MostInView;
        if (blocks.Count > most)
        {
            findings.Add("/blocks", $"no more than {most} items allowed");
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            CheckBlock(blocks[i], $"/blocks/{i}", surface, findings);
        }

        CheckTogether([.. blocks.OfType<JsonObject>()], findings);
        if (findings.Found.Count == 0 && AsksSchema && SchemaRules.Problem(blocks) is { } wrong)
        {
            findings.Add(wrong.Pointer, wrong.What);
        }

        return findings.Found;
    }

    /// <summary>Whether the schema knows a block, which is asked about as it is and not by its shape; null where the schema is missing.</summary>
    public static bool? IsOfSchema(JsonNode? block) => SchemaRules.AreThere ? SchemaRules.Evaluate(block) : null;

    /// <summary>How many letters some blocks hold: of all texts, values and addresses.</summary>
    public static int LengthOf(JsonNode? node, string name = "") => node switch
    {
        JsonObject members => members.Sum(member => LengthOf(member.Value, member.Key)),
        JsonArray items => items.Sum(item => LengthOf(item, name)),
        JsonValue value when !IsMarkup(name) && value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };

    internal ApiAnswer? Refuse(JsonArray blocks, Surface surface, bool isMeasured = true)
    {
        var problems = Problems(blocks, surface);
        return problems.Count > 0 ? ApiAnswer.Error(surface == Surface.Message ? "invalid_blocks" : "invalid_arguments", problems)
            : surface == Surface.Message && isMeasured && LengthOf(blocks) > LongestMessage ? ApiAnswer.Error("msg_blocks_too_long")
            : null;
    }

    private static void CheckBlock(JsonNode? node, string pointer, Surface surface, Findings findings)
    {
        if (node is not JsonObject block)
        {
            findings.Add(pointer, "must be an object");
            return;
        }

        var place = new Place(block, pointer, findings);
        place.Letters("block_id", LongestId);
        if (surface == Surface.View && OfMessagesAlone.Contains(place.Type))
        {
            place.Say("type", $"{place.Type} cannot stand in a view");
        }
        else if (Known.TryGetValue(place.Type, out var check))
        {
            check(place);
            CheckActionIds(place);
        }
        else if (!BySchemaAlone.Contains(place.Type))
        {
            place.Say("type", $"unsupported type: {place.Type}");
        }
    }

    /// <summary>What is pressed must be known by its id inside its block.</summary>
    private static void CheckActionIds(Place block)
    {
        var elements = (block.Object["elements"] as JsonArray)?.OfType<JsonObject>() ?? [];
        foreach (var twice in elements.Select(element => (string?)element["action_id"]).Where(id => id is not null).GroupBy(id => id).Where(same => same.Count() > 1))
        {
            block.Say("elements", $"action_id {twice.Key} stands there more than once");
        }
    }

    private static void CheckTogether(IReadOnlyList<JsonObject> blocks, Findings findings)
    {
        foreach (var twice in blocks.Select(block => block["block_id"]?.ToString()).Where(id => id is not null).GroupBy(id => id).Where(same => same.Count() > 1))
        {
            findings.Add("/blocks", $"block_id {twice.Key} stands there more than once");
        }

        if (blocks.Count(block => IsOf(block, TableType)) > 1)
        {
            findings.Add("/blocks", "only_one_table_allowed");
        }

        if (blocks.Where(block => IsOf(block, MarkdownType)).Sum(block => LengthOf(block["text"])) > TextBlocks.LongestMarkdown)
        {
            findings.Add("/blocks", $"all blocks of Markdown must be less than {TextBlocks.LongestMarkdown + 1} characters together");
        }
    }

    private static bool IsOf(JsonObject block, string type) => block["type"]?.ToString() == type;

    private static bool IsMarkup(string name) => name is "type" or "block_id" or "action_id" or "style" or "align" or "icon";
}
