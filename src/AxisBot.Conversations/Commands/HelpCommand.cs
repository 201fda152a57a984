using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>help</c>: what can be asked and how, with examples of this library.</summary>
internal sealed class HelpCommand(CommandBook book) : Command(
    "help",
    "Shows what can be asked and how.",
    new CommandParameter("command", "The command to explain; all of them where none is named.", IsRequired: false, [], CanSuggest: true, TakesRest: true))
{
    public override bool IsPrivate => true;

    /// <summary>"Help fact" names a command; "help me" does not.</summary>
    public override bool IsMeantBy(string words) => words.Length == 0 || book.Find(words) is not null;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter != "command" ? [] :
        [.. book.All.Where(command => command.Name.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty(NearestCommand.To(typed, book)).OfType<ICommand>().Select(command => new Suggestion(command.Name, command.Name))];

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var examples = HelpExamples.Of(scene.Library);
        if (!arguments.TryGetValue("command", out var name))
        {
            return Show(HelpCard.Of(book.All, examples));
        }

        return Show(book.Find(name.TrimStart('/', '!')) is { } command
            ? HelpCard.Of(command, examples)
            : NoticeCard.Of(NearestCommand.Complaint(name, book)));
    }
}
