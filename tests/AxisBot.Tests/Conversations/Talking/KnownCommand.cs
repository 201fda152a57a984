using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;

namespace AxisBot.Tests.Conversations.Talking;

/// <summary>A command that says what a test wants it to say.</summary>
internal sealed class KnownCommand(string name, params CommandParameter[] parameters) : ICommand
{
    public static readonly CommandParameter Question = new("question", "what you want to know", IsRequired: true, [], TakesRest: true);

    public string Name => name;

    public string Summary => "does what the test wants";

    public IReadOnlyList<CommandParameter> Parameters => parameters;

    public bool IsForManagers { get; init; }

    public bool IsPrivate { get; init; }

    public Card Says { get; init; } = new() { Kind = CardKind.Status, Lead = new CardLine("done") };

    public Exception? Failure { get; init; }

    public List<IReadOnlyDictionary<string, string>> Ran { get; } = [];

    public Task<IReadOnlyList<Card>> RunAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        Ran.Add(arguments);
        return Failure is null ? Task.FromResult<IReadOnlyList<Card>>([Says]) : throw Failure;
    }

    public IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => [new("Trade", "trade")];
}
