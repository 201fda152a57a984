using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Posting;

namespace AxisBot.Conversations.Commands;

/// <summary><c>digest</c>: the daily post of a channel. Anybody may look at it; who manages the channel says when it comes.</summary>
internal sealed class DigestCommand(IDigestSubscriptions subscriptions, IDigestIssues issues, DigestProse prose, Surfaces surfaces, TimeProvider time) : Command(
    "digest",
    "Shows or sets the daily digest of this channel.",
    new CommandParameter("action", "What to do; the preview where nothing is said.", IsRequired: false, ["preview", "subscribe", "unsubscribe", "time"]),
    new CommandParameter("time", "The local time of day, such as 09:00.", IsRequired: false, []),
    new CommandParameter("zone", "The time zone, such as Atlantic/Azores; UTC where none is said.", IsRequired: false, [], CanSuggest: true))
{
    private const int MostSuggested = 25;
    private const string Utc = "UTC";

    private static readonly TimeOnly Usual = new(9, 0);

    public override bool HeedsManagers => true;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter != "zone"
        ? base.Suggest(parameter, typed, scene)
        : [.. WrittenTime.Zones
            .Where(id => id.Contains(typed.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
            .Take(MostSuggested).Select(id => new Suggestion(id, id))];

    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var action = arguments.GetValueOrDefault("action", "preview").ToLowerInvariant();
        var kept = await subscriptions.FindAsync(scene.Place.ChannelId, cancellation).ConfigureAwait(false);
        if (action == "preview")
        {
            var today = DigestCalendar.DayAt(time.GetUtcNow(), kept?.Zone ?? Utc);
            var issue = DigestEditor.Compile(today, scene.Library, await issues.PastAsync(scene.Place.ChannelId, today, cancellation).ConfigureAwait(false));
            return DigestCard.Of(await prose.RecallAsync(issue, scene.Library, cancellation).ConfigureAwait(false));
        }

        if (action == "time" && !arguments.ContainsKey("time"))
        {
            return [NoticeCard.Of(kept is null ? NotSubscribed : $"This channel gets the digest every day at {Written(kept)}.", "“digest time 08:30 Atlantic/Azores” changes that.")];
        }

        return ObjectionTo(kept, scene) is { } objection ? [objection] : [await SetAsync(action, arguments, kept, scene, cancellation).ConfigureAwait(false)];
    }

    private const string NotSubscribed = "This channel is not subscribed to the digest.";

    private Card? ObjectionTo(DigestSubscription? kept, CommandScene scene) =>
        !scene.Author.IsManager ? NoticeCard.Of("Only those who manage this channel can set its digest.", "“digest preview” shows it to everybody.")
        : kept is { IsFixed: true } ? NoticeCard.Of($"Whoever runs AxisBot has set that this channel gets the digest every day at {Written(kept)}. Only there it can be changed.")
        : surfaces.Of(scene.Place.Surface) is null ? NoticeCard.Of("AxisBot cannot post here by itself, so there is no daily digest.", "“digest preview” shows today’s issue.")
        : null;

    private async Task<Card> SetAsync(string action, IReadOnlyDictionary<string, string> arguments, DigestSubscription? kept, CommandScene scene, CancellationToken cancellation)
    {
        if (action == "unsubscribe")
        {
            var was = await subscriptions.RemoveAsync(scene.Place.ChannelId, cancellation).ConfigureAwait(false);
            return NoticeCard.Of(was ? "This channel no longer gets the digest." : NotSubscribed);
        }

        if (action == "time" && kept is null)
        {
            return NoticeCard.Of(NotSubscribed, "“digest subscribe 09:00 Atlantic/Azores” subscribes it.");
        }

        var at = arguments.TryGetValue("time", out var written) ? WrittenTime.Time(written) : kept?.Time ?? Usual;
        var zone = arguments.TryGetValue("zone", out var named) ? WrittenTime.Zone(named) : kept?.Zone ?? Utc;
        if (at is not { } hour)
        {
            return NoticeCard.Of($"“{CommandArguments.Shown(written!)}” is no time of day.", "Write it as 09:00 or 9am.");
        }

        if (zone is null)
        {
            return NoticeCard.Of($"“{CommandArguments.Shown(named!)}” is no time zone that is known here.", "Write it as Atlantic/Azores or UTC.");
        }

        var subscription = new DigestSubscription(scene.Place.ChannelId, hour, zone, kept?.Since ?? time.GetUtcNow(), scene.Place.Kind);
        await subscriptions.KeepAsync(subscription, cancellation).ConfigureAwait(false);
        return NoticeCard.Of($"This channel gets the digest every day at {Written(subscription)}.", "“digest preview” shows what it looks like.");
    }

    private static string Written(DigestSubscription subscription) => $"{subscription.Time:HH\\:mm} ({subscription.Zone})";
}
