using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What commands must be like.</summary>
internal static partial class CommandRules
{
    public const int LongestName = 32;
    public const int LongestDescription = 100;
    public const int MostOptions = 25;
    public const int LongestInAll = 8000;
    public const int MostChatCommands = 100;
    public const int MostUserCommands = 15;
    public const int MostMessageCommands = 15;

    private const int ChatInput = 1;
    private const int LastContext = 2;
    private const int LastIntegration = 1;

    private static readonly string[] Members =
    [
        "id", "type", "name", "name_localizations", "description", "description_localizations", "options", "default_member_permissions", "dm_permission",
        "default_permission", "nsfw", "integration_types", "contexts", "handler",
    ];

    public static void CheckAll(FormPart commands)
    {
        commands.Require();
        commands.Count(0, MostChatCommands + MostUserCommands + MostMessageCommands);
        foreach (var command in commands.Items)
        {
            Check(command, isChange: false);
        }

        foreach (var group in commands.Items.GroupBy(command => command["type"].Number ?? ChatInput))
        {
            CheckGroup(commands, group.Key, [.. group]);
        }
    }

    public static void Check(FormPart command, bool isChange)
    {
        command.Known(Members);
        command["type"].Between(1, 4);
        var isChat = (command["type"].Number ?? ChatInput) == ChatInput;
        CheckName(command["name"], isChat && !isChange, isRequired: !isChange);
        LocaleRules.Check(command["name_localizations"], name => CheckName(name, isChat, isRequired: false));
        CheckDescription(command, isChat, isChange);
        command["contexts"].Count(0, LastContext + 1);
        CheckNumbers(command["contexts"], LastContext);
        command["integration_types"].Count(1, LastIntegration + 1);
        CheckNumbers(command["integration_types"], LastIntegration);
        OptionRules.Check(command["options"]);
        if (CommandSize.Of(command) > LongestInAll)
        {
            command.Fail("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({LongestInAll})");
        }
    }

    /// <summary>A name of a slash command or of an option: lower case, no spaces.</summary>
    public static void CheckName(FormPart name, bool isChat, bool isRequired)
    {
        if (isRequired)
        {
            name.Require();
        }

        name.Length(1, LongestName);
        if (isChat && name.Text is { } text && (!ChatName().IsMatch(text) || text.Any(char.IsUpper)))
        {
            name.Fail("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void CheckNumbers(FormPart list, int last)
    {
        foreach (var number in list.Items)
        {
            number.Between(0, last);
        }
    }

    private static void CheckDescription(FormPart command, bool isChat, bool isChange)
    {
        if (isChat)
        {
            if (!isChange)
            {
                command["description"].Require();
            }

            command["description"].Length(1, LongestDescription);
            LocaleRules.Check(command["description_localizations"], 1, LongestDescription);
        }
        else if (command["description"].Text is { Length: > 0 })
        {
            command["description"].Fail("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
        }
    }

    private static void CheckGroup(FormPart commands, int type, IReadOnlyList<FormPart> group)
    {
        var most = type switch { ChatInput => MostChatCommands, 2 => MostUserCommands, 3 => MostMessageCommands, _ => 1 };
        if (group.Count > most)
        {
            commands.Fail("BASE_TYPE_BAD_LENGTH", $"Of type {type} there may be {most}.");
        }

        foreach (var twice in group.GroupBy(command => command["name"].Text).Where(same => same.Count() > 1))
        {
            twice.Last()["name"].Fail("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
    }

    /// <summary>Letters and numbers of all scripts, and the marks of Devanagari and Thai.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex ChatName();
}
