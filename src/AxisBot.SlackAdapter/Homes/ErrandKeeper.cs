using System.Text.Json.Nodes;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Receiving;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Posting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Homes;

/// <summary>Does errands while the worker runs. A form must be open within three seconds, so none waits for another.</summary>
internal sealed partial class ErrandKeeper(
    Errands errands, SlackClient client, HomeTab home, StartingQuestions questions, Glances glances, StoppedWork stopped, SessionStatus status, ICurrentLibrary library, IChannelSettings channels,
    IDigestSubscriptions subscriptions, Reception reception, ILogger<ErrandKeeper> log) : BackgroundService
{
    private const int AtOnce = 16;
    private const string UsualTime = "09:00";

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        errands.AllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (errand, token) => await GuardAsync(errand, token).ConfigureAwait(false));

    private async Task GuardAsync(Errand errand, CancellationToken cancellation)
    {
        try
        {
            await DoAsync(errand, cancellation).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // Whoever keeps the state has said so; whoever opens the tab again gets it again.
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The message of an exception may quote what somebody wrote; its type and where it came from do not.
            LogFailed(errand.GetType().Name, failure.GetType().ToString(), failure.StackTrace ?? "");
        }
    }

    private Task DoAsync(Errand errand, CancellationToken cancellation) => errand switch
    {
        ShowHome show => ShowAsync(show, cancellation),
        OfferQuestions offer => OfferAsync(offer, cancellation),
        OpenClaimForm open => OpenAsync(open, cancellation),
        OpenDigestForm open => OpenAsync(open, cancellation),
        StopWork stop => StopAsync(stop, cancellation),
        NoteLooking looking => Note(looking),
        _ => throw new ArgumentException($"There is no errand of a {errand.GetType().Name}.", nameof(errand)),
    };

    private async Task ShowAsync(ShowHome show, CancellationToken cancellation)
    {
        var view = show.View.Channel is null && glances.Of(show.User) is { } seen ? show.View with { Channel = seen } : show.View;
        var tab = await home.OfAsync(show.User, view, cancellation).ConfigureAwait(false);
        Told(Methods.PublishHome, await client.CallAsync(Methods.PublishHome, new CallFields().With("user_id", show.User).With("view", tab), cancellation).ConfigureAwait(false));
    }

    private async Task OfferAsync(OfferQuestions offer, CancellationToken cancellation)
    {
        var prompts = StartingQuestions.Prompts(questions.Of(library.Now).Select(question => question.Label));
        var fields = new CallFields().In(offer.Channel, "channel_id").With("prompts", prompts); // with a thread it would do nothing, and not say so
        Told(Methods.SetPrompts, await client.CallAsync(Methods.SetPrompts, fields, cancellation).ConfigureAwait(false));
    }

    /// <summary>Where the form certainly does not open, what it was opened for is done all the same.</summary>
    private async Task OpenAsync(OpenClaimForm open, CancellationToken cancellation)
    {
        var form = Forms.Claim(open, await LanguageAsync(open.Team, open.Return.Channel, cancellation).ConfigureAwait(false));
        var answer = await OpenAsync(open.Trigger, form, cancellation).ConfigureAwait(false);
        if (answer is not (Done or Lost) && open.Otherwise is { } otherwise)
        {
            await reception.TakeInAsync(otherwise, cancellation).ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(OpenDigestForm open, CancellationToken cancellation)
    {
        var view = open.View;
        var kept = await subscriptions.FindAsync(Names.Place(view.Team, view.DigestChannel, null).ChannelId, cancellation).ConfigureAwait(false);
        var language = await LanguageAsync(view.Team, view.Direct, cancellation).ConfigureAwait(false);
        await OpenAsync(open.Trigger, Forms.Digest(view, kept is null ? UsualTime : $"{kept.Time:HH\\:mm}", kept?.Zone, language), cancellation).ConfigureAwait(false);
    }

    private async Task<CallAnswer> OpenAsync(string trigger, JsonObject form, CancellationToken cancellation)
    {
        var answer = await client.CallAsync(Methods.OpenForm, new CallFields().With("trigger_id", trigger).With("view", form), cancellation, TimeSpan.Zero).ConfigureAwait(false);
        Told(Methods.OpenForm, answer);
        return answer;
    }

    private Task StopAsync(StopWork stop, CancellationToken cancellation)
    {
        stopped.Stop(stop.Channel, stop.Thread);
        return status.EndAsync(stop.Channel, stop.Thread, cancellation);
    }

    private Task Note(NoteLooking looking)
    {
        glances.Note(looking.User, looking.Channel);
        return Task.CompletedTask;
    }

    private async Task<string> LanguageAsync(string team, string channel, CancellationToken cancellation) =>
        (await channels.GetAsync(Names.Place(team, channel, null).ChannelId, cancellation).ConfigureAwait(false)).Language;

    private void Told(string method, CallAnswer answer)
    {
        if (answer is Declined declined)
        {
            LogDeclined(method, declined.Reason);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Slack declined {Method}: {Reason}")]
    private partial void LogDeclined(string method, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Errand} failed: {Failure}\n{Where}")]
    private partial void LogFailed(string errand, string failure, string where);
}
