using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>Builds the blocks that are no rich text. All their words are plain text.</summary>
internal static class Block
{
    /// <summary>A heading.</summary>
    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, BlockLimits.Header) };

    /// <summary>Small print.</summary>
    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text, BlockLimits.Context)) };

    /// <summary>A line between two things.</summary>
    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>Words, with something to press beside them.</summary>
    public static JsonObject Section(string text, JsonObject? accessory = null)
    {
        var section = new JsonObject { ["type"] = "section", ["text"] = Plain(text, BlockLimits.Context) };
        if (accessory is not null)
        {
            section["accessory"] = accessory;
        }

        return section;
    }

    /// <summary>A row of things to press.</summary>
    public static JsonObject Actions(params IEnumerable<JsonObject> elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    /// <summary>A button.</summary>
    public static JsonObject Button(string label, string id, string? value = null)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Plain(label, BlockLimits.Label), ["action_id"] = id };
        if (value is not null)
        {
            button["value"] = value;
        }

        return button;
    }

    /// <summary>A menu.</summary>
    public static JsonObject Select(string placeholder, string id, IEnumerable<(string Label, string Value)> options) => new()
    {
        ["type"] = "static_select",
        ["action_id"] = id,
        ["placeholder"] = Plain(placeholder, BlockLimits.Label),
        ["options"] = new JsonArray([.. options.Select(option => (JsonNode)Option(option.Label, option.Value))]),
    };

    /// <summary>One of the things of a menu.</summary>
    public static JsonObject Option(string label, string value) => new() { ["text"] = Plain(label, BlockLimits.Label), ["value"] = value };

    /// <summary>The pair of buttons that says whether something helped.</summary>
    public static JsonObject Feedback(string id, (string Label, string Value) good, (string Label, string Value) bad) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = id,
            ["positive_button"] = Option(good.Label, good.Value),
            ["negative_button"] = Option(bad.Label, bad.Value),
        }),
    };

    /// <summary>A picture that was brought to Slack, with its words for those who do not see it.</summary>
    public static JsonObject Picture(string file, string words) =>
        new() { ["type"] = "image", ["slack_file"] = new JsonObject { ["id"] = file }, ["alt_text"] = SlackWords.Plain(words, BlockLimits.AltText) };

    /// <summary>Plain text; a colon is a colon, and no picture of a face.</summary>
    public static JsonObject Plain(string text, int most) => new() { ["type"] = "plain_text", ["text"] = SlackWords.Plain(text, most), ["emoji"] = false };
}
