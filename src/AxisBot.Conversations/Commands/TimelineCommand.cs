using AxisBot.Answering.Composing;
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
        [.. PartyNames.Of(scene.Library.Corpus).Suggest(typed).Distinct().Take(MostSuggested).Select(name => new Suggestion(SafeText.Shortened(name, 100), SafeText.Shortened(name, 100)))];

    /// <summary>"Timeline of Norland" is about Norland.</summary>
    public override bool IsMeantBy(string words) => words.Length > 0 && words[^1] != '?';

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var topic = Bare(arguments["topic"]);
        var events = DatedEvents.On(topic, scene.Library);
        return Show(events.Count > 0
            ? TimelineCard.Of(TitleOf(topic, scene), events)
            : NoticeCard.Of($"The articles give no dated event or figure on “{CommandArguments.Shown(topic)}”.", Nearest(topic, scene)));
    }

    private static string Bare(string topic) => topic.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || topic.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? topic[(topic.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : topic;

    /// <summary>The parties as they are called, where nothing else is named; else the words.</summary>
    private static string TitleOf(string topic, CommandScene scene) => scene.Library.Answerer.Read(topic) is { Parties.Count: > 0, Measures.Count: 0, Periods.Count: 0 } question
        ? Phrases.Capital(Phrases.Names(question.Parties))
        : Phrases.Capital(CommandArguments.Shown(topic));

    private static string Nearest(string topic, CommandScene scene)
    {
        var near = PartyNames.Of(scene.Library.Corpus).Suggest(topic).Take(3).ToList();
        return near.Count == 0 ? "“sources” lists what the library holds." : $"Perhaps one of these: {string.Join("; ", near)}.";
    }
}
