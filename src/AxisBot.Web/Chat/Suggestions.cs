using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>Suggests how a command that is being typed goes on.</summary>
internal sealed class Suggestions(CommandBook commands, ICurrentLibrary library, IChannelSettings settings)
{
    /// <summary>How many are suggested at most.</summary>
    public const int Most = 25;

    private const char Sign = '/';

    /// <summary>The suggestions, the likeliest first; none where no command is being typed.</summary>
    public async Task<IReadOnlyList<Suggestion>> ForAsync(string typed, Person visitor, CancellationToken cancellation)
    {
        var text = typed.TrimStart();
        if (!text.StartsWith(Sign) || text.Length > ChatForm.LongestText)
        {
            return [];
        }

        if (commands.All.Where(command => Begins(text, command)).MaxBy(command => command.Name.Length) is not { } called)
        {
            return Names(text[1..]);
        }

        var place = Visitor.PlaceOf(visitor, Visitor.NewId());
        var scene = new CommandScene(library.Now, place, visitor, await settings.GetAsync(place.ChannelId, cancellation), []);
        return Values(called, text[(called.Name.Length + 1)..].TrimStart(), scene);
    }

    private static bool Begins(string text, ICommand command) => text.StartsWith($"{Sign}{command.Name} ", StringComparison.OrdinalIgnoreCase);

    private List<Suggestion> Names(string begun) =>
        [.. commands.All.Where(command => command.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Take(Most)
            .Select(command => new Suggestion($"{Sign}{command.Name}: {command.Summary}", command.Parameters.Count > 0 ? $"{Sign}{command.Name} " : $"{Sign}{command.Name}"))];

    private static List<Suggestion> Values(ICommand command, string begun, CommandScene scene)
    {
        if (command.Parameters.FirstOrDefault(parameter => parameter.CanSuggest || parameter.Choices.Count > 0) is not { } parameter)
        {
            return [];
        }

        var values = parameter.CanSuggest
            ? command.Suggest(parameter.Name, begun, scene)
            : parameter.Choices.Where(choice => choice.StartsWith(begun, StringComparison.OrdinalIgnoreCase)).Select(choice => new Suggestion(choice, choice));
        return [.. values.Take(Most).Select(value => value with { Value = $"{Sign}{command.Name} {value.Value}" })];
    }
}
