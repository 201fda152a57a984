using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary>A command that anybody may give and everybody may see, unless it says otherwise.</summary>
internal abstract class Command(string name, string summary, params IReadOnlyList<CommandParameter> parameters) : ICommand
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public IReadOnlyList<CommandParameter> Parameters { get; } = parameters;

    public virtual bool IsForManagers => false;

    public virtual bool HeedsManagers => IsForManagers;

    public virtual bool IsPrivate => false;

    public virtual bool Asks => false;

    /// <summary>Where its first argument is one of a few words, one of these; else nothing must follow.</summary>
    public virtual bool IsMeantBy(string words) => words.Length == 0
        || Parameters.Take(1).Any(parameter => parameter.Choices.Contains(words.Split(' ')[0], StringComparer.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<Card>> RunAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var given = arguments.Where(argument => !string.IsNullOrWhiteSpace(argument.Value)).ToDictionary(argument => argument.Key, argument => argument.Value.Trim());
        return CommandArguments.FaultIn(this, given) is { } fault
            ? [NoticeCard.Of(fault)]
            : await DoAsync(given, scene, cancellation).ConfigureAwait(false);
    }

    public virtual IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) =>
        [.. Parameters.Where(known => known.Name == parameter).SelectMany(known => known.Choices)
            .Where(choice => choice.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Select(choice => new Suggestion(choice, choice))];

    /// <summary>Does it, with arguments of which none is missing or empty.</summary>
    protected abstract Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation);

    /// <summary>One card, at once.</summary>
    protected static Task<IReadOnlyList<Card>> Show(params IReadOnlyList<Card> cards) => Task.FromResult(cards);
}
