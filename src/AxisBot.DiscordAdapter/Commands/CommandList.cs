using System.Text.Json.Nodes;
using AxisBot.Conversations.Commands;

namespace AxisBot.DiscordAdapter.Commands;

/// <summary>The commands as Discord registers them: one for each of AxisBot's, and one in the menu of messages.</summary>
internal static class CommandList
{
    /// <summary>The command in the menu of a message.</summary>
    public const string CheckClaim = "Check this claim";

    private const string Check = "check";
    private const int ChatCommand = 1;
    private const int MessageCommand = 3;
    private const int TextOption = 3;
    private const int LongestText = 1_000;
    private const int MostChoices = 25;
    private const int LongestDescription = 100;

    /// <summary>The list.</summary>
    public static JsonArray Of(CommandBook book) => [.. book.All.OrderBy(command => command.Name, StringComparer.Ordinal).Select(Command), OfMessages()];

    private static JsonObject Command(ICommand command)
    {
        var definition = CommandNames.Localized(new JsonObject
        {
            ["type"] = ChatCommand,
            ["name"] = command.Name.Replace(' ', '-'),
            ["description"] = Conversations.Cards.SafeText.Shortened(command.Summary, LongestDescription),
        }, command.Name);
        if (command.Parameters.Count > 0)
        {
            definition["options"] = new JsonArray([.. command.Parameters.OrderByDescending(parameter => IsRequired(command, parameter)).Select(parameter => Option(command, parameter))]);
        }

        return Placed(definition, isOfServer: command.HeedsManagers);
    }

    private static JsonObject Option(ICommand command, CommandParameter parameter)
    {
        var key = $"{command.Name}.{parameter.Name}";
        var option = CommandNames.Localized(new JsonObject
        {
            ["type"] = TextOption,
            ["name"] = parameter.Name,
            ["description"] = Conversations.Cards.SafeText.Shortened(parameter.Description, LongestDescription),
        }, key);
        if (IsRequired(command, parameter))
        {
            option["required"] = true;
        }

        if (parameter.Choices.Count is > 0 and <= MostChoices)
        {
            option["choices"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)CommandNames.Localized(new JsonObject { ["name"] = choice, ["value"] = choice }, $"{key}.{choice}"))]);
            return option;
        }

        option["max_length"] = LongestText;
        if (parameter.CanSuggest)
        {
            option["autocomplete"] = true;
        }

        return option;
    }

    /// <summary>A claim that is not given is asked for in a form.</summary>
    private static bool IsRequired(ICommand command, CommandParameter parameter) => parameter.IsRequired && command.Name != Check;

    private static JsonObject OfMessages() =>
        Placed(CommandNames.Localized(new JsonObject { ["type"] = MessageCommand, ["name"] = CheckClaim }, CheckClaim), isOfServer: false);

    /// <summary>What concerns a channel is for servers and direct messages; all else people can also take along for themselves.</summary>
    private static JsonObject Placed(JsonObject definition, bool isOfServer)
    {
        definition["integration_types"] = isOfServer ? new JsonArray(0) : new JsonArray(0, 1);
        definition["contexts"] = isOfServer ? new JsonArray(0, 1) : new JsonArray(0, 1, 2);
        return definition;
    }
}
