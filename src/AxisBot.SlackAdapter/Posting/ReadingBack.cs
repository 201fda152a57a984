using System.Globalization;
using System.Text.Json;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Reads what was posted, to find out whether a post is there: by its mark, or as the beginning of an answer that was growing.</summary>
internal sealed class ReadingBack(SlackClient client, Streamer streamer)
{
    private const int MostPages = 20;
    private const string PageLength = "100";

    /// <summary>Looks whether a post is there.</summary>
    public async Task<ReadBack> FindAsync(Post post, Address address, DateTimeOffset since, MessageForm form, StreamForm? stream, CancellationToken cancellation)
    {
        if (address.IsWhisper)
        {
            return new Unreadable("what only one person sees cannot be read back", IsForGood: true);
        }

        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await client.CallAsync(address.Thread is null ? Methods.History : Methods.Replies, Fields(address, since, cursor), cancellation).ConfigureAwait(false);
            if (answer is not Done done)
            {
                return Unread(answer, address);
            }

            if (await FoundAsync(post, address, done.Body, form, stream, cancellation).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            cursor = done.Text("response_metadata", "next_cursor");
            if (cursor is null)
            {
                return new Absent();
            }
        }

        return new Unreadable("too much was posted since", IsForGood: false);
    }

    private async Task<ReadBack?> FoundAsync(Post post, Address address, JsonElement body, MessageForm form, StreamForm? stream, CancellationToken cancellation)
    {
        foreach (var message in Payload.Items(body, "messages").Where(message => Payload.Text(message, "ts") is not null))
        {
            var name = new PostedName(address.Channel, Payload.Text(message, "ts")!);
            if (Marker.IsOn(message, post))
            {
                return new Found(name.ToString());
            }

            if (stream is not null && IsBeginning(message, stream))
            {
                return await streamer.AdoptAsync(post, name, form, cancellation).ConfigureAwait(false) is Posted posted
                    ? new Found(posted.Message)
                    : new Unreadable("an answer that was growing could not be finished", IsForGood: false);
            }
        }

        return null;
    }

    /// <summary>A message of a program that carries no mark yet, and says as much as the answer begins with.</summary>
    private static bool IsBeginning(JsonElement message, StreamForm stream) =>
        Payload.Text(message, "bot_id") is not null && !Marker.IsOnAny(message) && Payload.Text(message, "text") is { } text && stream.Text.StartsWith(text, StringComparison.Ordinal);

    private static CallFields Fields(Address address, DateTimeOffset since, string? cursor)
    {
        var oldest = ((since - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.000000", CultureInfo.InvariantCulture);
        return new CallFields().In(address.Channel).With("ts", address.Thread).With("oldest", oldest).With("inclusive", true).With("limit", PageLength)
            .With("include_all_metadata", true).With("cursor", cursor);
    }

    private static ReadBack Unread(CallAnswer answer, Address address) => answer switch
    {
        Declined { Error: CallErrors.ThreadNotFound } when address.Thread is not null => new Absent(),
        Declined declined when CallErrors.IsPassing(declined.Error) => new Unreadable(declined.Reason, IsForGood: false),
        Declined declined => new Unreadable(declined.Reason, IsForGood: !CallErrors.IsUnsure(declined.Error)),
        TooMany => new Unreadable("too many calls", IsForGood: false),
        Lost lost => new Unreadable(lost.Reason, IsForGood: false),
        NotSent not => new Unreadable(not.Reason, IsForGood: false),
        _ => new Unreadable(answer.GetType().Name, IsForGood: false),
    };
}
