using AxisBot.Answering.Questions;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>check</c>: tells what the articles say to a claim.</summary>
internal sealed class CheckCommand(Asker asker) : Command(
    "check",
    "Checks a claim against the articles: supported, contradicted or not found.",
    new CommandParameter("claim", "A sentence to check, with its figure.", IsRequired: true, [], TakesRest: true))
{
    public override bool Asks => true;

    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        [OutcomeCard.Of(await asker.AskAsync(scene.Library, ClaimQuestion.Of(arguments["claim"]), [], scene.Passed, cancellation).ConfigureAwait(false))];
}
