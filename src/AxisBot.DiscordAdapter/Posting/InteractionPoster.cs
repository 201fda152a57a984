using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>
/// Answers commands, presses and forms while their token lives: what said "is thinking" becomes the answer, and more parts follow it. Where
/// the token is dead, the answer goes into the channel, unless it is for one person alone: then Discord has shown that there was none.
/// </summary>
internal sealed class InteractionPoster(DiscordRest rest, ChannelPoster channels, ReadingBack reading, Lacks lacks, Identity identity, Deferrals deferrals, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Posts a part of the answer.</summary>
    public async Task<PostOutcome> PostAsync(Post post, ReturnTicket ticket, MessageForm form, CancellationToken cancellation)
    {
        if (ticket.LivesAt(time.GetUtcNow()))
        {
            await deferrals.UntilToldAsync(ticket.Interaction, cancellation).ConfigureAwait(false);
            var outcome = await AnswerAsync(post, ticket, form, cancellation).ConfigureAwait(false);
            if (outcome is not null)
            {
                return outcome;
            }

            if (ticket.IsFreshAt(time.GetUtcNow()))
            {
                return new NotPosted("Discord has not heard yet that it arrived", Soon);
            }
        }

        if (ticket.IsEphemeral || post.IsPrivate)
        {
            return new Refused("its token is dead, and only who asked was to see it");
        }

        return post.Part == 0 && await reading.FindOriginalAsync(post, ticket, cancellation).ConfigureAwait(false) is Found found
            ? new Posted(found.Message)
            : await channels.PostAsync(post, ticket, form, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a part goes into the channel by itself, where a nonce keeps it from being posted twice.</summary>
    public static bool IsInChannel(Post post, ReturnTicket ticket) => post.Part > 0 && ticket is { MayWrite: true, IsEphemeral: false } && !post.IsPrivate;

    /// <summary>Whether a part follows what was said, which Discord does not keep from being posted twice.</summary>
    public static bool IsFollowUp(Post post, ReturnTicket ticket) => !IsInChannel(post, ticket) && (post.Part > 0 || (post.IsPrivate && !ticket.IsEphemeral));

    private async Task<PostOutcome?> AnswerAsync(Post post, ReturnTicket ticket, MessageForm form, CancellationToken cancellation)
    {
        if (IsInChannel(post, ticket))
        {
            return await channels.PostAsync(post, ticket, form, cancellation).ConfigureAwait(false);
        }

        var (_, application) = await identity.Known.WaitAsync(cancellation).ConfigureAwait(false);
        if (IsFollowUp(post, ticket))
        {
            return await FollowAsync(application, post, ticket, form, cancellation).ConfigureAwait(false);
        }

        var answer = await SendAsync(post, ticket, form, (message, files) => Calls.EditOriginal(application, ticket.Token!, message, files), false, cancellation).ConfigureAwait(false);
        return OutcomeOf(answer, ticket);
    }

    /// <summary>What is for one person alone does not take the place of what all see: that goes, and the other follows.</summary>
    private async Task<PostOutcome?> FollowAsync(Id application, Post post, ReturnTicket ticket, MessageForm form, CancellationToken cancellation)
    {
        if (post is { Part: 0, IsPrivate: true } && await rest.SendAsync(Calls.DeleteOriginal(application, ticket.Token!), cancellation).ConfigureAwait(false) is not (Done or Declined { Code: ErrorCodes.UnknownMessage }) and var failed)
        {
            return failed is Lost lost ? new NotPosted(lost.Reason) : OutcomeOf(failed, ticket);
        }

        var isEphemeral = post.IsPrivate || ticket.IsEphemeral;
        var answer = await SendAsync(post, ticket, form, (message, files) => Calls.FollowUp(application, ticket.Token!, message, files), isEphemeral, cancellation).ConfigureAwait(false);
        return OutcomeOf(answer, ticket);
    }

    private async Task<RestAnswer> SendAsync(Post post, ReturnTicket ticket, MessageForm form, Func<JsonObject, IReadOnlyList<RestFile>, RestCall> call, bool isEphemeral, CancellationToken cancellation)
    {
        var (answer, sent) = await lacks.SendAsync(Id.Parse(post.Place.Channel) ?? new Id(ticket.Channel), form, tried => rest.SendAsync(call(tried.ToMessage(Marker.Of(post), isEphemeral), tried.Files), cancellation)).ConfigureAwait(false);
        return answer is Declined { Code: ErrorCodes.InvalidForm } ? await rest.SendAsync(call(sent.ToWords(isEphemeral), []), cancellation).ConfigureAwait(false) : answer;
    }

    /// <summary>The outcome; null where the token opens nothing.</summary>
    private static PostOutcome? OutcomeOf(RestAnswer answer, ReturnTicket ticket) => answer switch
    {
        Done done when !ticket.IsEphemeral && done.Body.Id("id") is { } message && done.Body.Id("channel_id") is { } channel && (done.Body.Number("flags") & (1 << 6)) is not > 0 => new Posted($"{new PostedName(channel, message)}"),
        Done => new Posted(PostedName.Whisper),
        Declined { Code: ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownInteraction } or Declined { Status: 401 } => null,
        Declined { Code: ErrorCodes.UnknownMessage } => new Refused("somebody has taken the answer away"),
        _ => Outcomes.Of(answer),
    };
}
