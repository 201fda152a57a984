using AxisBot.Answering.Composing;
using AxisBot.Conversations.Commands;

namespace AxisBot.Conversations.Cards;

/// <summary>What can be asked and how.</summary>
internal static class HelpCard
{
    /// <summary>All commands, and an example of each.</summary>
    public static Card Of(IEnumerable<ICommand> commands, HelpExamples examples)
    {
        var all = commands.ToList();
        return new Card
        {
            Kind = CardKind.Help,
            Title = "Help",
            Lead = new CardLine("Ask in your own words, or give a command. Every figure comes with the file and paragraph that state it."),
            Tables =
            [
                new CardTable("Commands", ["command", "what it does"], [.. all.Select(command => (IReadOnlyList<string>)[CommandArguments.Usage(command), command.Summary])]),
                new CardTable("Examples", ["of this library"], [.. all.Select(command => examples.For(command.Name)).OfType<string>()
                    .Select(example => (IReadOnlyList<string>)[SafeText.OneLine(example)])]),
            ],
            Note = "“help” with a command explains it.",
        };
    }

    /// <summary>One command.</summary>
    public static Card Of(ICommand command, HelpExamples examples) => new()
    {
        Kind = CardKind.Help,
        Title = CommandArguments.Usage(command),
        Lead = new CardLine(command.Summary),
        Lines =
        [
            .. command.IsForManagers ? [new CardLine("It is for those who manage the channel.")] : Array.Empty<CardLine>(),
            .. examples.For(command.Name) is { } example ? [new CardLine($"For example: {SafeText.OneLine(example)}")] : Array.Empty<CardLine>(),
        ],
        Fields = [.. command.Parameters.Select(parameter => new CardField(parameter.Name, Phrases.Capital(DescriptionOf(parameter))))],
    };

    private static string DescriptionOf(CommandParameter parameter) =>
        $"{parameter.Description}{(parameter.Choices.Count > 0 ? $" One of: {string.Join(", ", parameter.Choices)}." : "")}{(parameter.IsRequired ? "" : " May be left out.")}";
}
