using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;

namespace AxisBot.Conversations.Commands;

/// <summary><c>fact</c>: shows the card of a figure.</summary>
internal sealed class FactCommand() : Command(
    "fact",
    "Shows a figure with all that belongs to it: whose, when, who says so, what else is said.",
    new CommandParameter("topic", "What the figure is about: what it measures, whose it is, when.", IsRequired: true, [], CanSuggest: true, TakesRest: true))
{
    private const int MostSuggested = 25;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) =>
        parameter == "topic" ? FigureLabels.Of(scene.Library.Corpus).Suggest(typed, MostSuggested) : [];

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var topic = arguments["topic"];
        return Show(FactLookup.CardOf(topic, FactLookup.Find(topic, scene.Library), scene.Library));
    }
}
