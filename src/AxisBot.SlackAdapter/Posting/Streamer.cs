using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Lets an answer grow before the eyes of who asked. Where Slack takes no more of it, the message is changed to the whole answer; where it
/// does not even let it begin, the answer is posted.
/// </summary>
internal sealed class Streamer(SlackClient client, Speaker speaker, StoppedWork stopped)
{
    private const string StoppedByUser = "stopped_by_user";
    private const string Active = "active";

    /// <summary>Lets it grow.</summary>
    /// <returns>Null where it could not begin, and nothing was posted.</returns>
    public async Task<PostOutcome?> StreamAsync(Post post, Address address, StreamForm stream, Func<MessageForm> whole, CancellationToken cancellation)
    {
        var begun = await client.CallAsync(
            Methods.StartStream,
            new CallFields().In(address.Channel).With("thread_ts", address.Thread).With("markdown_text", stream.Pieces[0]).With("unfurl_links", false).With("unfurl_media", false),
            cancellation,
            TimeSpan.Zero).ConfigureAwait(false);
        if (begun is not Done done || done.Text("ts") is not { } ts)
        {
            return begun is Lost or Declined { Error: "fatal_error" or "internal_error" } or Done ? new Unknown("whether a stream began is not known") : null;
        }

        var name = new PostedName(address.Channel, ts);
        foreach (var piece in stream.Pieces.Skip(1))
        {
            if (stopped.Has(address))
            {
                return await EndAsync(post, name, [], cancellation).ConfigureAwait(false);
            }

            var appended = await client.CallAsync(Methods.AppendStream, Of(name).With("markdown_text", piece), cancellation).ConfigureAwait(false);
            if (appended is not Done)
            {
                return await MendAsync(post, name, appended, whole, cancellation).ConfigureAwait(false);
            }
        }

        var ended = await StopAsync(post, name, stream.Closing, cancellation).ConfigureAwait(false);
        return ended is Done ? new Posted(name.ToString()) : await MendAsync(post, name, ended, whole, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends a stream that an earlier run has left unfinished, with the whole answer in its place.</summary>
    public async Task<PostOutcome> AdoptAsync(Post post, PostedName name, MessageForm whole, CancellationToken cancellation)
    {
        await StopAsync(post, name, [], cancellation).ConfigureAwait(false); // it may have ended by itself
        return await speaker.ReplaceAsync(post, name, whole, cancellation).ConfigureAwait(false);
    }

    /// <summary>What a person has stopped stays as it is; anything else becomes the whole answer.</summary>
    private async Task<PostOutcome> MendAsync(Post post, PostedName name, CallAnswer answer, Func<MessageForm> whole, CancellationToken cancellation)
    {
        if (answer is Declined { Error: StoppedByUser })
        {
            return new Posted(name.ToString());
        }

        var mended = await AdoptAsync(post, name, whole(), cancellation).ConfigureAwait(false);
        return mended is Posted ? mended : new Unknown("an answer that was growing could not be finished");
    }

    private async Task<PostOutcome> EndAsync(Post post, PostedName name, JsonArray closing, CancellationToken cancellation)
    {
        await StopAsync(post, name, closing, cancellation).ConfigureAwait(false);
        return new Posted(name.ToString());
    }

    private Task<CallAnswer> StopAsync(Post post, PostedName name, JsonArray closing, CancellationToken cancellation) => client.CallAsync(
        Methods.StopStream,
        Of(name).With("blocks", closing.Count > 0 ? closing.DeepClone() : null).With("metadata", Marker.Of(post)).With("session_status", Active),
        cancellation);

    private static CallFields Of(PostedName name) => new CallFields().In(name.Channel).With("ts", name.Ts);
}
