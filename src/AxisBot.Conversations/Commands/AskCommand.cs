using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>ask</c>: answers a question.</summary>
internal sealed class AskCommand(Asker asker) : Command(
    "ask",
    "Answers a question from the articles, with sources.",
    new CommandParameter("question", "What you want to know, in your own words.", IsRequired: true, [], TakesRest: true))
{
    public override bool Asks => true;

    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        [OutcomeCard.Of(await asker.AskAsync(scene.Library, arguments["question"], scene.History, scene.Passed, cancellation).ConfigureAwait(false))];
}
