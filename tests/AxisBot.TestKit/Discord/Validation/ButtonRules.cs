namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What a button must be like: one that asks has an id, one that links an address, one that sells a ware.</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(FormPart button)
    {
        button.Known("type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled");
        button["style"].Require();
        button["style"].Between(1, Premium);
        button["label"].Length(0, SingleComponentRules.LongestButtonLabel);
        button["custom_id"].Length(1, SingleComponentRules.LongestCustomId);
        button["url"].Length(1, SingleComponentRules.LongestAddress);
        var (wanted, unwanted) = button["style"].Number switch
        {
            Link => ("url", "custom_id"),
            Premium => ("sku_id", "custom_id"),
            _ => ("custom_id", "url"),
        };
        button[wanted].Require();
        if (!button[unwanted].IsMissing)
        {
            button[unwanted].Fail("COMPONENT_FIELD_NOT_ALLOWED", $"A button of this style has no {unwanted}.");
        }

        if (button["style"].Number != Premium && button["label"].IsMissing && button["emoji"].IsMissing)
        {
            button.Fail("BUTTON_COMPONENT_INVALID", "It shows neither words nor a sign.");
        }
    }
}
