namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Blocks that are read: sections, headings, contexts, Markdown, pictures, rules.</summary>
internal static class TextBlocks
{
    private const int LongestText = 3000;
    private const int LongestField = 2000;
    private const int MostFields = 10;
    private const int LongestHeader = 150;
    private const int MostInContext = 10;

    /// <summary>How long a block of Markdown may be, and all of a message together.</summary>
    public const int LongestMarkdown = 12_000;

    public static void Section(Place block)
    {
        block.Only("type", "block_id", "text", "fields", "accessory", "expand");
        block.TextObject("text", LongestText);
        foreach (var field in block.Items("fields", 1, MostFields, isNeeded: false))
        {
            Elements.TextItem(field, LongestField);
        }

        if (!block.Has("text") && !block.Has("fields"))
        {
            block.Say("missing required field: text or fields");
        }

        if (block.Inner("accessory") is { } accessory)
        {
            Elements.Check(accessory, Elements.InSection);
        }
    }

    public static void Header(Place block)
    {
        block.Only("type", "block_id", "text");
        block.TextObject("text", LongestHeader, isNeeded: true, isPlain: true);
    }

    public static void Context(Place block)
    {
        block.Only("type", "block_id", "elements");
        foreach (var element in block.Items("elements", 1, MostInContext))
        {
            if (element.Type == "image")
            {
                Elements.Image(element);
            }
            else
            {
                Elements.TextItem(element, LongestText);
            }
        }
    }

    public static void Divider(Place block) => block.Only("type", "block_id");

    public static void Markdown(Place block)
    {
        block.Only("type", "block_id", "text");
        block.Letters("text", LongestMarkdown, isNeeded: true);
    }

    public static void Image(Place block)
    {
        block.Only("type", "block_id", "image_url", "slack_file", "alt_text", "title");
        Elements.Picture(block);
        block.TextObject("title", 2000, isPlain: true);
    }

    public static void RichText(Place block)
    {
        block.Only("type", "block_id", "elements");
        foreach (var element in block.Items("elements", 1, int.MaxValue))
        {
            element.OneOf("type", isNeeded: true, "rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote");
            _ = element.Items("elements", 0, int.MaxValue).Count();
        }
    }
}
