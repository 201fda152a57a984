using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Digests;

/// <summary>
/// Opens the issues that are due, once for each channel and local date, however often and by however many workers it is asked. What
/// was due while nobody was there is made up for inside the grace time, and skipped beyond it.
/// </summary>
public sealed partial class DigestPlanner
{
    /// <summary>Longer ago than this no day is told of: it is not known any more who was there to miss it.</summary>
    private const int MostDaysBack = 14;

    private readonly IDigestSubscriptions _subscriptions;
    private readonly IDigestIssues _issues;
    private readonly ICorpusHistory _history;
    private readonly IChannelSettings _channels;
    private readonly ICurrentLibrary _library;
    private readonly Surfaces _surfaces;
    private readonly DigestProse _prose;
    private readonly CardDresser _dresser;
    private readonly DigestSettings _settings;
    private readonly OutboxBell _bell;
    private readonly TimeProvider _time;
    private readonly ILogger<DigestPlanner> _log;

    internal DigestPlanner(
        IDigestSubscriptions subscriptions, IDigestIssues issues, ICorpusHistory history, IChannelSettings channels, ICurrentLibrary library, Surfaces surfaces,
        DigestProse prose, CardDresser dresser, DigestSettings settings, OutboxBell bell, TimeProvider time, ILogger<DigestPlanner> log)
    {
        (_subscriptions, _issues, _history, _channels, _library, _surfaces) = (subscriptions, issues, history, channels, library, surfaces);
        (_prose, _dresser, _settings, _bell, _time, _log) = (prose, dresser, settings, bell, time, log);
    }

    /// <summary>Opens what is due now. What cannot be kept is left for the next round.</summary>
    public async Task RoundAsync(CancellationToken cancellation)
    {
        using var budget = _prose.NewBudget();
        try
        {
            var latest = await _issues.LatestAsync(cancellation).ConfigureAwait(false);
            foreach (var subscription in await _subscriptions.AllAsync(cancellation).ConfigureAwait(false))
            {
                await TryAsync(subscription, latest.TryGetValue(subscription.Channel, out var day) ? day : null, budget.Token, cancellation).ConfigureAwait(false);
            }
        }
        catch (StateUnavailableException unavailable)
        {
            Unavailable(_log, unavailable.Trouble);
        }
    }

    /// <summary>What fails for one channel leaves the others as they are.</summary>
    private async Task TryAsync(DigestSubscription subscription, DateOnly? latest, CancellationToken budget, CancellationToken cancellation)
    {
        try
        {
            await PlanAsync(subscription, latest, budget, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StateUnavailableException))
        {
            Failed(_log, subscription.Channel, failure.GetType().ToString(), failure.StackTrace ?? "");
        }
    }

    private async Task PlanAsync(DigestSubscription subscription, DateOnly? latest, CancellationToken budget, CancellationToken cancellation)
    {
        if (_surfaces.Of(subscription.Channel.Surface) is not { } surface || WrittenTime.Zone(subscription.Zone) is null)
        {
            return;
        }

        var now = _time.GetUtcNow();
        foreach (var (day, due) in DueDays(subscription, latest, now))
        {
            if (now - due > _settings.Grace)
            {
                await SkipAsync(subscription, day, due, cancellation).ConfigureAwait(false);
            }
            else
            {
                await OpenAsync(subscription, surface, day, due, now, budget, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The days after the last issue whose hour has come, oldest first.</summary>
    internal static IEnumerable<(DateOnly Day, DateTimeOffset Due)> DueDays(DigestSubscription subscription, DateOnly? latest, DateTimeOffset now)
    {
        var today = DigestCalendar.DayAt(now, subscription.Zone);
        var first = today.AddDays(-MostDaysBack);
        for (var day = latest is { } last && last >= first ? last.AddDays(1) : first; day <= today; day = day.AddDays(1))
        {
            if (DigestCalendar.DueOn(day, subscription.Time, subscription.Zone) is { } due && due >= subscription.Since && due <= now)
            {
                yield return (day, due);
            }
        }
    }

    private async Task OpenAsync(DigestSubscription subscription, ISurface surface, DateOnly day, DateTimeOffset due, DateTimeOffset now, CancellationToken budget, CancellationToken cancellation)
    {
        var library = _library.Now;
        await _history.NoteAsync(library.Corpus, cancellation).ConfigureAwait(false);
        var past = await _issues.PastAsync(subscription.Channel, day, cancellation).ConfigureAwait(false);
        var channel = await _channels.GetAsync(subscription.Channel, cancellation).ConfigureAwait(false);
        var compiled = DigestEditor.Compile(day, library, past) with { LateFor = now - due > _settings.Late ? subscription.Time : null };
        var issue = await _prose.WriteAsync(compiled, library, budget, cancellation).ConfigureAwait(false);
        var parts = surface.PartsOf(_dresser.Dress(DigestCard.Of(issue), channel.Language));
        var posts = Post.OfDigest(subscription.Place, day, parts, due, due + _settings.Grace);
        var opened = new OpenedIssue(subscription.Channel, day, due, library.Corpus.Hash, issue.Fact is { } fact ? KnownFigure.Of(fact.Figure).Name : null);
        if (await _issues.OpenAsync(opened, posts, cancellation).ConfigureAwait(false))
        {
            Opened(_log, day, subscription.Channel);
            _bell.Bell.Ring();
        }
    }

    private async Task SkipAsync(DigestSubscription subscription, DateOnly day, DateTimeOffset due, CancellationToken cancellation)
    {
        if (await _issues.SkipAsync(subscription.Channel, day, due, cancellation).ConfigureAwait(false))
        {
            Skipped(_log, day, subscription.Channel, _settings.Grace);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Opened the digest of {Day} for {Channel}")]
    private static partial void Opened(ILogger log, DateOnly day, ChannelId channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest of {Day} for {Channel} is skipped: it was due longer ago than {Grace}")]
    private static partial void Skipped(ILogger log, DateOnly day, ChannelId channel, TimeSpan grace);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest for {Channel} failed: {Failure}\n{Where}")]
    private static partial void Failed(ILogger log, ChannelId channel, string failure, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Digests wait: the state is {Trouble}")]
    private static partial void Unavailable(ILogger log, StateTrouble trouble);
}
