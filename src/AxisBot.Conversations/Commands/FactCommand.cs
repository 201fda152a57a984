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

    private static readonly string[] Questioning = ["check", "checking", "checks", "is", "or", "that"];

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) =>
        parameter == "topic" ? FigureLabels.Of(scene.Library.Corpus).Suggest(typed, MostSuggested) : [];

    /// <summary>"Fact trade of Norland" wants the card; "fact check: …" and "fact or fiction?" do not.</summary>
    public override bool IsMeantBy(string words) => words.Length > 0 && words[^1] != '?' && !Questioning.Contains(words.Split(' ', ':')[0], StringComparer.OrdinalIgnoreCase);

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var topic = arguments["topic"];
        return Show(FactLookup.CardOf(topic, FactLookup.Find(topic, scene.Library), scene.Library));
    }
}
