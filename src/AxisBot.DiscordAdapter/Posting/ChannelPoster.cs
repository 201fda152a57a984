using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>Posts messages in channels and threads, changes them, and takes them back. Each carries a nonce that Discord posts but once.</summary>
internal sealed class ChannelPoster(DiscordSettings settings, DiscordRest rest)
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
        if (!settings.Threads || thread != question)
        {
            return await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false);
        }

        switch (await rest.SendAsync(Calls.StartThread(where, question, NameOf(post)), cancellation).ConfigureAwait(false))
        {
            case Done or Declined { Code: ErrorCodes.ThreadExists }:
                var outcome = await SendAsync(post, question, null, form, cancellation).ConfigureAwait(false);
                return outcome is Refused ? await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false) : outcome;
            case Declined:
                return await SendAsync(post, where, question, form, cancellation).ConfigureAwait(false); // a reply does as well
            case Later later:
                return new NotPosted(later.Reason, later.Wait);
            case Lost lost:
                return new NotPosted($"whether there is a thread is not known: {lost.Reason}"); // to start it twice is the same as once
            case var other:
                throw new InvalidOperationException($"There is no outcome of a {other.GetType().Name}.");
        }
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

    private async Task<PostOutcome> SendAsync(Post post, Id channel, Id? replyTo, MessageForm form, CancellationToken cancellation)
    {
        var answer = await TryAsync(post, channel, replyTo, form.ToMessage(Marker.Of(post)), form.Files, cancellation).ConfigureAwait(false);
        if (answer is Declined { Code: ErrorCodes.NoReplyWithoutHistory } && replyTo is not null)
        {
            answer = await TryAsync(post, channel, null, form.ToMessage(Marker.Of(post)), form.Files, cancellation).ConfigureAwait(false);
        }

        if (answer is Declined { Status: Forbidden } && form.Pictures.Count > 0)
        {
            form = MessageForm.Of(post.Cards, []); // where no file may be attached, there are bars of letters
            answer = await TryAsync(post, channel, replyTo, form.ToMessage(Marker.Of(post)), [], cancellation).ConfigureAwait(false);
        }

        if (answer is Declined { Code: ErrorCodes.InvalidForm })
        {
            answer = await TryAsync(post, channel, replyTo, form.ToWords(), [], cancellation).ConfigureAwait(false);
        }

        return answer switch
        {
            Done done when done.Body.Id("id") is { } message => new Posted($"{new PostedName(done.Body.Id("channel_id") ?? channel, message)}"),
            Done => new Unknown("Discord named no message"),
            Declined { Code: ErrorCodes.UnknownMessage } => new Posted(PostedName.Whisper), // it was posted, and somebody has taken it away since
            _ => Outcomes.Of(answer),
        };
    }

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

    private async Task<RestAnswer> EditAsync(Post post, PostedName name, MessageForm form, CancellationToken cancellation)
    {
        var answer = await rest.SendAsync(Calls.Edit(name.Channel, name.Message, form.ToMessage(Marker.Of(post)), form.Files), cancellation).ConfigureAwait(false);
        return answer is Declined { Status: Forbidden, Code: not ErrorCodes.ThreadIsArchived } && form.Pictures.Count > 0
            ? await rest.SendAsync(Calls.Edit(name.Channel, name.Message, MessageForm.Of(post.Cards, []).ToMessage(Marker.Of(post)), []), cancellation).ConfigureAwait(false)
            : answer;
    }

    /// <summary>A thread is called by what the answer is about.</summary>
    private static string NameOf(Post post) => DiscordWords.Plain(post.Cards[0].Title ?? post.Cards[0].Lead.Text, ComponentLimits.ThreadName);
}
