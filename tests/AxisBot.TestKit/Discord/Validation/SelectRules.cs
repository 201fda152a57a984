namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What a select must be like.</summary>
internal static class SelectRules
{
    private const int LongestOption = 100;

    public static void Check(FormPart select)
    {
        select.Known("type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "required", "disabled", "default_values", "channel_types");
        select["custom_id"].RequiredLength(1, SingleComponentRules.LongestCustomId);
        select["placeholder"].Length(0, SingleComponentRules.LongestPlaceholder);
        select["min_values"].Between(0, SingleComponentRules.MostOptions);
        select["max_values"].Between(1, SingleComponentRules.MostOptions);
        if (select["type"].Number == SingleComponentRules.StringSelect)
        {
            CheckOptions(select["options"]);
        }
    }

    private static void CheckOptions(FormPart options)
    {
        options.Require();
        options.Count(1, SingleComponentRules.MostOptions);
        foreach (var option in options.Items)
        {
            option.Known("label", "value", "description", "emoji", "default");
            option["label"].RequiredLength(1, LongestOption);
            option["value"].RequiredLength(1, LongestOption);
            option["description"].Length(0, LongestOption);
        }

        if (options.Items.GroupBy(option => option["value"].Text).Any(group => group.Count() > 1))
        {
            options.Fail("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }
}
