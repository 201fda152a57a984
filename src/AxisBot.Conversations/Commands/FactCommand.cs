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
        var corpus = scene.Library.Corpus;
        var picked = FigureLabels.Of(corpus).Find(topic);
        var found = FactFinder.Find(scene.Library.Answerer.Read(topic), corpus.Ledger);
        return Show((picked, found) switch
        {
            ({ } figure, _) => FigureCard.Of(FactCard.Of([figure, .. found.Where(other => other != figure)], corpus)),
            (null, { Count: > 0 }) => FigureCard.Of(FactCard.Of(found, corpus)),
            _ => NoFigure(topic, corpus),
        });
    }

    private static Card NoFigure(string topic, Knowledge.Corpora.Corpus corpus)
    {
        var near = FigureLabels.Of(corpus).Suggest(topic, 3);
        return NoticeCard.Of(
            $"The articles give no figure on “{CommandArguments.Shown(topic)}”.",
            near.Count == 0 ? "“sources” lists what the library holds." : $"Perhaps one of these: {string.Join("; ", near.Select(suggestion => suggestion.Label))}");
    }
}
