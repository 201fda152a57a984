using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;

namespace AxisBot.Conversations.Commands;

/// <summary><c>timeline</c>: dated events and figures in order.</summary>
internal sealed class TimelineCommand() : Command(
    "timeline",
    "Shows the dated events and figures on a party or topic in order.",
    new CommandParameter("topic", "A country, an organisation or anything else the articles speak of.", IsRequired: true, [], CanSuggest: true, TakesRest: true))
{
    private const int MostSuggested = 25;

    /// <summary>The parties of the library by how many figures they have.</summary>
    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter != "topic" ? [] :
        [.. scene.Library.Corpus.Ledger.Figures.Where(figure => figure.Period is not null).SelectMany(figure => figure.Parties)
            .GroupBy(party => party.Name).OrderByDescending(party => party.Count())
            .Select(party => party.Key)
            .Where(name => name.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase) || name.Contains($" {typed.Trim()}", StringComparison.OrdinalIgnoreCase))
            .Take(MostSuggested).Select(name => new Suggestion(SafeText.Shortened(name, 100), SafeText.Shortened(name, 100)))];

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var topic = arguments["topic"];
        var events = DatedEvents.On(topic, scene.Library);
        return Show(events.Count > 0
            ? TimelineCard.Of(CommandArguments.Shown(topic), events)
            : NoticeCard.Of($"The articles give no dated event or figure on “{CommandArguments.Shown(topic)}”.", "“sources” lists what the library holds."));
    }
}
