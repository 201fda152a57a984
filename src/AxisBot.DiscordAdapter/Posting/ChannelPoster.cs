using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>
/// Posts messages in channels and threads, changes them, and takes them back. Each carries a nonce that Discord posts but once. What a channel
/// does not allow is done without, and not asked for again for a while.
/// </summary>
internal sealed class ChannelPoster(DiscordSettings settings, DiscordRest rest, ChannelBook channels, Lacks lacks)
{
    private const int Forbidden = 403;

    /// <summary>Posts a message where it belongs: an answer goes into the thread of its question, or is a reply to it.</summary>
    public async Task<PostOutcome> PostAsync(Post post, ReturnTicket ticket, MessageForm form, CancellationToken cancellation)
    {
        var (channel, thread) = (Id.Parse(post.Place.Channel), Id.Parse(post.Place.Thread));
        var asked = ticket.Channel == 0 ? null : (Id?)new Id(ticket.Channel);
        if (ticket.Message == 0)
        {
            return (asked ?? thread ?? channel) is { } place ? await SendAsync(post, place, null, form, cancellation).ConfigureAwait(false) : new Refused("it names no channel of Discord");
        }

        var (question, where) = (new Id(ticket.Message), asked!.Value);
        if (!settings.Threads || thread != question || channels.Known(where) is { TakesThreads: false } || lacks.Has(HomeOf(post, where), Lack.Threads))
        {
            return await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false);
        }

        // The thread has the id of its question: the parts after the first go there, if that one has found a thread.
        return post.Part > 0 ? await PostInThreadAsync(post, where, question, form, cancellation).ConfigureAwait(false)
            : await StartThreadAsync(post, where, question, form, cancellation).ConfigureAwait(false);
    }

    /// <summary>Puts a message in the place of another.</summary>
    public async Task<PostOutcome> ReplaceAsync(Post post, PostedName name, MessageForm form, CancellationToken cancellation)
    {
        var answer = await EditAsync(post, name, form, cancellation).ConfigureAwait(false);
        if (answer is Declined { Code: ErrorCodes.ThreadIsArchived } && await rest.SendAsync(Calls.Unarchive(name.Channel), cancellation).ConfigureAwait(false) is Done)
        {
            answer = await EditAsync(post, name, form, cancellation).ConfigureAwait(false);
        }

        return answer is Done ? new Posted($"{name}") : Outcomes.Of(answer);
    }

    /// <summary>Takes a message away; one that is gone already is away too.</summary>
    public async Task<PostOutcome> WithdrawAsync(PostedName name, CancellationToken cancellation) =>
        await rest.SendAsync(Calls.Delete(name.Channel, name.Message), cancellation).ConfigureAwait(false) switch
        {
            Done or Declined { Code: ErrorCodes.UnknownMessage or ErrorCodes.UnknownChannel } => new Posted($"{name}"),
            var answer => Outcomes.Of(answer),
        };

    private async Task<PostOutcome> StartThreadAsync(Post post, Id where, Id question, MessageForm form, CancellationToken cancellation)
    {
        var answer = await rest.SendAsync(Calls.StartThread(where, question, NameOf(post)), cancellation).ConfigureAwait(false);
        if (answer is Declined { Status: Forbidden } or Declined { Code: ErrorCodes.NotOfThisChannelType })
        {
            lacks.Note(HomeOf(post, where), Lack.Threads);
        }

        return answer switch
        {
            Done or Declined { Code: ErrorCodes.ThreadExists } => await PostInThreadAsync(post, where, question, form, cancellation).ConfigureAwait(false),
            Declined => await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false), // a reply does as well
            Later later => new NotPosted(later.Reason, later.Wait),
            Lost lost => new NotPosted($"whether there is a thread is not known: {lost.Reason}"), // to start it twice is the same as once
            _ => throw new InvalidOperationException($"There is no outcome of a {answer.GetType().Name}."),
        };
    }

    /// <summary>Posts in the thread of a question; where there is none, or nothing may be written in it, as a reply to the question.</summary>
    private async Task<PostOutcome> PostInThreadAsync(Post post, Id where, Id question, MessageForm form, CancellationToken cancellation)
    {
        var answer = await TryAllAsync(post, question, null, form, cancellation).ConfigureAwait(false);
        if (answer is Declined { Code: ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions })
        {
            lacks.Note(HomeOf(post, where), Lack.Threads);
        }

        return OutcomeOf(answer, question) is not Refused and var outcome ? outcome : await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false);
    }

    private async Task<PostOutcome> SendAsync(Post post, Id channel, Id? replyTo, MessageForm form, CancellationToken cancellation) =>
        OutcomeOf(await TryAllAsync(post, channel, replyTo, form, cancellation).ConfigureAwait(false), channel);

    /// <summary>Posts the message as it is, and without what the channel or Discord does not take of it.</summary>
    private async Task<RestAnswer> TryAllAsync(Post post, Id channel, Id? replyTo, MessageForm form, CancellationToken cancellation)
    {
        var home = HomeOf(post, channel);
        var (answer, sent) = await lacks.SendAsync(home, form, tried => TryReplyAsync(post, channel, replyTo, tried, cancellation)).ConfigureAwait(false);
        return answer is Declined { Code: ErrorCodes.InvalidForm }
            ? await TryAsync(post, channel, lacks.Has(home, Lack.Replies) ? null : replyTo, sent.ToWords(), [], cancellation).ConfigureAwait(false)
            : answer;
    }

    private async Task<RestAnswer> TryReplyAsync(Post post, Id channel, Id? replyTo, MessageForm form, CancellationToken cancellation)
    {
        var home = HomeOf(post, channel);
        replyTo = lacks.Has(home, Lack.Replies) ? null : replyTo;
        var answer = await TryAsync(post, channel, replyTo, form.ToMessage(Marker.Of(post)), form.Files, cancellation).ConfigureAwait(false);
        if (answer is not Declined { Code: ErrorCodes.NoReplyWithoutHistory } || replyTo is null)
        {
            return answer;
        }

        lacks.Note(home, Lack.Replies);
        return await TryAsync(post, channel, null, form.ToMessage(Marker.Of(post)), form.Files, cancellation).ConfigureAwait(false);
    }

    private static PostOutcome OutcomeOf(RestAnswer answer, Id channel) => answer switch
    {
        Done done when done.Body.Id("id") is { } message => new Posted($"{new PostedName(done.Body.Id("channel_id") ?? channel, message)}"),
        Done => new Unknown("Discord named no message"),
        Declined { Code: ErrorCodes.UnknownMessage } => new Posted(PostedName.Whisper), // it was posted, and somebody has taken it away since
        _ => Outcomes.Of(answer),
    };

    private Task<RestAnswer> TryAsync(Post post, Id channel, Id? replyTo, JsonObject message, IReadOnlyList<RestFile> files, CancellationToken cancellation)
    {
        message["nonce"] = post.Key.Value;
        message["enforce_nonce"] = true;
        if (replyTo is { } question)
        {
            message["message_reference"] = new JsonObject { ["message_id"] = $"{question}", ["fail_if_not_exists"] = false };
        }

        return rest.SendAsync(Calls.Post(channel, message, files), cancellation);
    }

    private async Task<RestAnswer> EditAsync(Post post, PostedName name, MessageForm form, CancellationToken cancellation) =>
        (await lacks.SendAsync(HomeOf(post, name.Channel), form, tried => rest.SendAsync(Calls.Edit(name.Channel, name.Message, tried.ToMessage(Marker.Of(post)), tried.Files), cancellation)).ConfigureAwait(false)).Answer;

    /// <summary>The channel whose permissions hold: that of a thread is the one that it is in.</summary>
    private static Id HomeOf(Post post, Id channel) => Id.Parse(post.Place.Channel) ?? channel;

    /// <summary>A thread is called by what the answer is about.</summary>
    private static string NameOf(Post post) => DiscordWords.Plain(post.Cards[0].Title ?? post.Cards[0].Lead.Text, ComponentLimits.ThreadName);
}
