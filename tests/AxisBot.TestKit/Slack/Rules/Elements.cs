namespace AxisBot.TestKit.Slack.Rules;

/// <summary>What stands inside blocks: buttons, choices, fields, pictures.</summary>
internal static class Elements
{
    private const int LongestId = 255;
    private const int LongestLabel = 75;
    private const int LongestValue = 2000;
    private const int LongestUrl = 3000;
    private const int LongestAltText = 2000;
    private const int LongestTyped = 3000;
    private const int LongestPlaceholder = 150;

    private static readonly string[] Choices =
    [
        "static_select", "external_select", "users_select", "conversations_select", "channels_select", "multi_static_select", "multi_external_select",
        "multi_users_select", "multi_conversations_select", "multi_channels_select", "checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker",
    ];

    private static readonly string[] Typed = ["plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"];

    public static readonly string[] InActions = [.. Choices, "button", "overflow", "workflow_button", "rich_text_input"];
    public static readonly string[] InSection = [.. Choices, "button", "overflow", "workflow_button", "image"];
    public static readonly string[] InInput = [.. Choices, .. Typed];
    public static readonly string[] InContextActions = ["feedback_buttons", "icon_button"];

    public static void Check(Place element, string[] allowed)
    {
        if (!allowed.Contains(element.Type))
        {
            element.Say("type", $"{element.Type} cannot stand here");
            return;
        }

        element.Letters("action_id", LongestId);
        switch (element.Type)
        {
            case "button":
                Button(element);
                break;
            case "image":
                Image(element);
                break;
            case "feedback_buttons":
                FeedbackButtons(element);
                break;
            case "icon_button":
                IconButton(element);
                break;
            case "plain_text_input":
                TypedText(element);
                break;
            default:
                element.TextObject("placeholder", LongestPlaceholder, isPlain: true);
                Options.Check(element);
                break;
        }

        Confirm(element);
    }

    /// <summary>An object of text that is an item of a list.</summary>
    public static void TextItem(Place text, int most)
    {
        text.OneOf("type", isNeeded: true, "plain_text", "mrkdwn");
        text.Letters("text", most, isNeeded: true);
    }

    public static void Image(Place image)
    {
        image.Only("type", "image_url", "slack_file", "alt_text");
        Picture(image);
    }

    /// <summary>Where a picture is, and its words for those who cannot see it.</summary>
    public static void Picture(Place image)
    {
        image.Letters("alt_text", LongestAltText, isNeeded: true);
        image.Letters("image_url", LongestUrl);
        if (image.Has("image_url") == image.Has("slack_file"))
        {
            image.Say("one of image_url and slack_file is needed");
        }
        else if (image.Text("image_url") is { } url && !url.StartsWith("http", StringComparison.Ordinal))
        {
            image.Say("image_url", "must be a URL");
        }
    }

    private static void Button(Place button)
    {
        button.Only("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
        button.TextObject("text", LongestLabel, isNeeded: true, isPlain: true);
        button.Letters("value", LongestValue);
        button.Letters("url", LongestUrl);
        button.Letters("accessibility_label", LongestLabel);
        button.OneOf("style", isNeeded: false, "primary", "danger");
    }

    private static void FeedbackButtons(Place buttons)
    {
        buttons.Only("type", "action_id", "positive_button", "negative_button");
        foreach (var name in (string[])["positive_button", "negative_button"])
        {
            if (buttons.Inner(name, isNeeded: true) is { } button)
            {
                button.Only("text", "value", "accessibility_label");
                button.TextObject("text", LongestLabel, isNeeded: true, isPlain: true);
                button.Letters("value", LongestValue, isNeeded: true);
                button.Letters("accessibility_label", LongestLabel);
            }
        }
    }

    private static void IconButton(Place button)
    {
        button.Only("type", "action_id", "icon", "text", "value", "confirm", "accessibility_label", "visible_to_user_ids");
        button.OneOf("icon", isNeeded: true, "trash");
        button.TextObject("text", LongestLabel, isNeeded: true, isPlain: true);
        button.Letters("value", LongestValue);
        button.Letters("accessibility_label", LongestLabel);
    }

    private static void TypedText(Place input)
    {
        input.Only("type", "action_id", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder");
        input.TextObject("placeholder", LongestPlaceholder, isPlain: true);
        if (input.Object["max_length"]?.GetValue<int>() is > LongestTyped or < 1)
        {
            input.Say("max_length", $"must be between 1 and {LongestTyped}");
        }
    }

    private static void Confirm(Place element)
    {
        if (element.Inner("confirm") is { } confirm)
        {
            confirm.Only("title", "text", "confirm", "deny", "style");
            confirm.TextObject("title", 100, isPlain: true);
            confirm.TextObject("text", 300, isNeeded: true);
            confirm.TextObject("confirm", 30, isPlain: true);
            confirm.TextObject("deny", 30, isPlain: true);
        }
    }
}
