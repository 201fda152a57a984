using System.Text.Json;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>Reads what was posted, to find out whether a post is there: by its mark, or as the answer to its interaction.</summary>
internal sealed class ReadingBack(DiscordRest rest, Identity identity, TimeProvider time)
{
    private const int MostPages = 20;
    private const int PageLength = 100;
    private const int Loading = 1 << 7;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Looks whether a post is there.</summary>
    public async Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation)
    {
        var ticket = ReturnTicket.Read(post.ReturnAddress);
        if (ticket.Token is not null && !InteractionPoster.IsInChannel(post, ticket))
        {
            return InteractionPoster.IsFollowUp(post, ticket) ? new Unreadable("what follows an answer cannot be read back", IsForGood: true)
                : ticket.LivesAt(time.GetUtcNow()) ? await FindOriginalByTokenAsync(ticket, cancellation).ConfigureAwait(false)
                : await FindOriginalAsync(post, ticket, cancellation).ConfigureAwait(false);
        }

        foreach (var channel in ChannelsOf(post, ticket))
        {
            if (await SearchAsync(channel, since, message => Marker.IsOn(message, post), cancellation).ConfigureAwait(false) is not Absent and var found)
            {
                return found;
            }
        }

        return new Absent();
    }

    /// <summary>Looks in the channel whether an interaction was answered, by whatever way.</summary>
    public Task<ReadBack> FindOriginalAsync(Post post, ReturnTicket ticket, CancellationToken cancellation) => SearchAsync(
        new Id(ticket.Channel),
        DateTimeOffset.FromUnixTimeMilliseconds(ticket.Arrived) - Skew,
        message => Marker.IsOn(message, post) || (message.Part("interaction_metadata").Id("id")?.Value == ticket.Interaction && (message.Number("flags") & Loading) is not > 0),
        cancellation);

    private async Task<ReadBack> FindOriginalByTokenAsync(ReturnTicket ticket, CancellationToken cancellation)
    {
        var (_, application) = await identity.Known.WaitAsync(cancellation).ConfigureAwait(false);
        return await rest.SendAsync(Calls.ReadOriginal(application, ticket.Token!), cancellation).ConfigureAwait(false) switch
        {
            Done done when (done.Body.Number("flags") & Loading) is > 0 => new Absent(),
            Done done when done.Body.Id("id") is { } message && done.Body.Id("channel_id") is { } channel && !ticket.IsEphemeral => new Found($"{new PostedName(channel, message)}"),
            Done => new Found(PostedName.Whisper),
            Declined { Code: ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken } => new Absent(),
            var other => Unread(other),
        };
    }

    /// <summary>The thread and the channel in which it may stand.</summary>
    private static IEnumerable<Id> ChannelsOf(Post post, ReturnTicket ticket) =>
        new[] { ticket.Interaction == 0 ? Id.Parse(post.Place.Thread) : null, ticket.Channel == 0 ? Id.Parse(post.Place.Channel) : new Id(ticket.Channel) }.OfType<Id>().Distinct();

    private async Task<ReadBack> SearchAsync(Id channel, DateTimeOffset since, Predicate<JsonElement> isIt, CancellationToken cancellation)
    {
        var (bot, _) = await identity.Known.WaitAsync(cancellation).ConfigureAwait(false);
        var after = Id.FirstAt(since);
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await rest.SendAsync(Calls.ReadAfter(channel, after, PageLength), cancellation).ConfigureAwait(false);
            if (answer is not Done done)
            {
                return answer is Declined { Code: ErrorCodes.UnknownChannel } ? new Absent() : Unread(answer); // a thread that was never started
            }

            var messages = done.Body.Items().ToList();
            foreach (var message in messages.Where(message => message.Part("author").Id("id") == bot && isIt(message)))
            {
                return message.Id("id") is { } id ? new Found($"{new PostedName(channel, id)}") : new Unreadable("Discord names no message", IsForGood: false);
            }

            if (messages.Count == 0 && page == 0)
            {
                return await LookWhetherReadableAsync(channel, after, cancellation).ConfigureAwait(false);
            }

            if (messages.Count < PageLength)
            {
                return new Absent();
            }

            after = new Id(messages.Max(message => message.Id("id")?.Value ?? 0));
        }

        return new Unreadable("too much was posted since", IsForGood: false);
    }

    /// <summary>Where history may not be read, Discord shows an empty list. One message by itself it refuses, be it there or not.</summary>
    private async Task<ReadBack> LookWhetherReadableAsync(Id channel, Id any, CancellationToken cancellation) =>
        await rest.SendAsync(Calls.Read(channel, any), cancellation).ConfigureAwait(false) is not (Done or Declined { Code: ErrorCodes.UnknownMessage }) and var refusal ? Unread(refusal) : new Absent();

    private static Unreadable Unread(RestAnswer answer) => answer switch
    {
        Declined declined => new Unreadable(declined.Reason, IsForGood: true),
        Later later => new Unreadable(later.Reason, IsForGood: false),
        Lost lost => new Unreadable(lost.Reason, IsForGood: false),
        _ => new Unreadable(answer.GetType().Name, IsForGood: false),
    };
}
