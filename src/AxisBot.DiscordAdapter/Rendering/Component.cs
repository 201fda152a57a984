using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>Builds the components of messages and forms.</summary>
internal static class Component
{
    private const int RowType = 1;
    private const int ButtonType = 2;
    private const int SelectType = 3;
    private const int TextInputType = 4;
    private const int TextType = 10;
    private const int GalleryType = 12;
    private const int SeparatorType = 14;
    private const int ContainerType = 17;
    private const int LabelType = 18;
    private const int Secondary = 2;
    private const int Paragraph = 2;

    /// <summary>A text, in Markdown.</summary>
    public static JsonObject Text(string markdown) => new() { ["type"] = TextType, ["content"] = markdown };

    /// <summary>A line between two things.</summary>
    public static JsonObject Separator() => new() { ["type"] = SeparatorType, ["divider"] = true, ["spacing"] = 1 };

    /// <summary>A picture that is attached to the message, with its words for those who do not see it.</summary>
    public static JsonObject Picture(string file, string words) => new()
    {
        ["type"] = GalleryType,
        ["items"] = new JsonArray(new JsonObject { ["media"] = new JsonObject { ["url"] = $"attachment://{file}" }, ["description"] = DiscordWords.Plain(words, ComponentLimits.AltText) }),
    };

    /// <summary>A frame around some components.</summary>
    /// <param name="colour">The colour of its edge; null for none. It says nothing that no word says.</param>
    /// <param name="components">What stands in it.</param>
    public static JsonObject Container(int? colour, IEnumerable<JsonObject> components)
    {
        var container = new JsonObject { ["type"] = ContainerType, ["components"] = new JsonArray([.. components]) };
        if (colour is { } known)
        {
            container["accent_color"] = known;
        }

        return container;
    }

    /// <summary>A row of things to press.</summary>
    public static JsonObject Row(params IEnumerable<JsonObject> elements) => new() { ["type"] = RowType, ["components"] = new JsonArray([.. elements]) };

    /// <summary>A button.</summary>
    public static JsonObject Button(string label, string id) =>
        new() { ["type"] = ButtonType, ["style"] = Secondary, ["label"] = DiscordWords.Plain(label, ComponentLimits.Label), ["custom_id"] = id };

    /// <summary>A menu.</summary>
    public static JsonObject Select(string? placeholder, string id, IEnumerable<(string Label, string Value, bool IsChosen)> options)
    {
        var select = new JsonObject { ["type"] = SelectType, ["custom_id"] = id, ["options"] = new JsonArray([.. options.Select(Option)]) };
        if (placeholder is not null)
        {
            select["placeholder"] = DiscordWords.Plain(placeholder, ComponentLimits.AltText / 8);
        }

        return select;
    }

    /// <summary>A field of a form.</summary>
    public static JsonObject Field(string label, JsonObject component) => new() { ["type"] = LabelType, ["label"] = DiscordWords.Plain(label, 45), ["component"] = component };

    /// <summary>A field into which people write.</summary>
    public static JsonObject TextInput(string id, int longest, string? value)
    {
        var input = new JsonObject { ["type"] = TextInputType, ["custom_id"] = id, ["style"] = Paragraph, ["min_length"] = 1, ["max_length"] = longest, ["required"] = true };
        if (value is { Length: > 0 })
        {
            input["value"] = value;
        }

        return input;
    }

    private static JsonObject Option((string Label, string Value, bool IsChosen) option)
    {
        var written = new JsonObject { ["label"] = DiscordWords.Plain(option.Label, ComponentLimits.Option), ["value"] = option.Value };
        if (option.IsChosen)
        {
            written["default"] = true;
        }

        return written;
    }
}
