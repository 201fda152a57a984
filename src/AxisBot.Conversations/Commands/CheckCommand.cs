using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>check</c>: tells what the articles say to a claim.</summary>
internal sealed class CheckCommand() : Command(
    "check",
    "Checks a claim against the articles: supported, contradicted or not found.",
    new CommandParameter("claim", "A sentence to check, with its figure.", IsRequired: true, [], TakesRest: true))
{
    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        Show(OutcomeCard.Of(scene.Library.Answerer.Ask(ClaimQuestion.Of(arguments["claim"]))));
}
