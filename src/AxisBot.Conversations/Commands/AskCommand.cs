using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>ask</c>: answers a question.</summary>
internal sealed class AskCommand() : Command(
    "ask",
    "Answers a question from the articles, with sources.",
    new CommandParameter("question", "What you want to know, in your own words.", IsRequired: true, [], TakesRest: true))
{
    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        Show(OutcomeCard.Of(scene.Library.Answerer.Ask(arguments["question"], scene.History)));
}
