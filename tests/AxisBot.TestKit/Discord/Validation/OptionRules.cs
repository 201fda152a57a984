namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What the options of a command must be like.</summary>
internal static class OptionRules
{
    public const int LongestText = 6000;

    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;
    private const int LastType = 11;

    private static readonly string[] Members =
    [
        "type", "name", "name_localizations", "description", "description_localizations", "required", "choices", "options", "channel_types", "min_value",
        "max_value", "min_length", "max_length", "autocomplete", "file_types",
    ];

    public static void Check(FormPart options)
    {
        options.Count(0, CommandRules.MostOptions);
        foreach (var option in options.Items)
        {
            CheckOne(option);
        }

        CheckOrder(options);
        foreach (var twice in options.Items.GroupBy(option => option["name"].Text).Where(same => same.Count() > 1))
        {
            twice.Last()["name"].Fail("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists for this command");
        }
    }

    private static void CheckOne(FormPart option)
    {
        option.Known(Members);
        option["type"].Require();
        option["type"].Between(1, LastType);
        CommandRules.CheckName(option["name"], isChat: true, isRequired: true);
        LocaleRules.Check(option["name_localizations"], name => CommandRules.CheckName(name, isChat: true, isRequired: false));
        option["description"].RequiredLength(1, CommandRules.LongestDescription);
        LocaleRules.Check(option["description_localizations"], 1, CommandRules.LongestDescription);
        option["min_length"].Between(0, LongestText);
        option["max_length"].Between(1, LongestText);
        CallbackRules.CheckChoiceList(option["choices"]);
        CheckParticulars(option);
        Check(option["options"]);
    }

    private static void CheckParticulars(FormPart option)
    {
        if (IsTrue(option["autocomplete"]) && option["choices"].Items.Count > 0)
        {
            option["autocomplete"].Fail("APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES", "Choices and autocomplete exclude each other.");
        }

        if (option["type"].Number is SubCommand or SubCommandGroup && IsTrue(option["required"]))
        {
            option["required"].Fail("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A sub command is not required.");
        }
    }

    private static void CheckOrder(FormPart options)
    {
        var firstOptional = options.Items.TakeWhile(option => IsTrue(option["required"])).Count();
        foreach (var late in options.Items.Skip(firstOptional).Where(option => IsTrue(option["required"])))
        {
            late.Fail("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "It is required and stands after one that is not.");
        }
    }

    private static bool IsTrue(FormPart part) => part.Node?.GetValueKind() == System.Text.Json.JsonValueKind.True;
}
