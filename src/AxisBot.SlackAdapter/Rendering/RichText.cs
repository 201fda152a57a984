using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>
/// Builds blocks of rich text: a tree of typed parts, and no string that Slack would read for markup. An asterisk of an article is an
/// asterisk.
/// </summary>
internal static class RichText
{
    /// <summary>A block of some parts.</summary>
    public static JsonObject Block(params IEnumerable<JsonObject> parts) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray([.. parts]) };

    /// <summary>Runs one after the other.</summary>
    public static JsonObject Section(params IEnumerable<Run> runs) => Part("rich_text_section", runs);

    /// <summary>Words of somebody else.</summary>
    public static JsonObject Quote(params IEnumerable<Run> runs) => Part("rich_text_quote", runs);

    /// <summary>Items one below the other.</summary>
    public static JsonObject Bullets(IEnumerable<IEnumerable<Run>> items) => new()
    {
        ["type"] = "rich_text_list",
        ["style"] = "bullet",
        ["elements"] = new JsonArray([.. items.Select(item => Section(item))]),
    };

    /// <summary>Lines of letters that are as wide as one another.</summary>
    public static JsonObject Preformatted(IEnumerable<string> lines) => new()
    {
        ["type"] = "rich_text_preformatted",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = string.Join('\n', lines) }),
    };

    private static JsonObject Part(string type, IEnumerable<Run> runs) =>
        new() { ["type"] = type, ["elements"] = new JsonArray([.. runs.Where(run => run.Text.Length > 0).Select(run => run.ToJson())]) };
}
