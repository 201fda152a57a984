using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Posts messages for all to see, and changes them. No word of them makes a link grow a preview, or calls anybody.</summary>
internal sealed class Speaker(SlackClient client, ResponseAddress addresses, Teller teller, TimeProvider time)
{
    /// <summary>Posts a message.</summary>
    public async Task<PostOutcome> SayAsync(Post post, Address address, MessageForm form, CancellationToken cancellation)
    {
        var answer = await teller.TellAsync(form, told => SendAsync(post, address, told, cancellation), cancellation).ConfigureAwait(false);
        return answer switch
        {
            Done done when done.Text("ts") is { } ts => new Posted(new PostedName(done.Text("channel") ?? address.Channel, ts).ToString()),
            Done => new Unknown("Slack named no message"),
            Declined { Error: CallErrors.NotInChannel or CallErrors.ChannelNotFound } declined => await AnswerAsync(address, form, declined, cancellation).ConfigureAwait(false),
            _ => Outcomes.Of(answer),
        };
    }

    /// <summary>Puts a message in the place of another.</summary>
    public async Task<PostOutcome> ReplaceAsync(Post post, PostedName name, MessageForm form, CancellationToken cancellation)
    {
        Task<CallAnswer> UpdateAsync(MessageForm told) => this.UpdateAsync(post, name, told, cancellation);
        var answer = await teller.TellAsync(form, UpdateAsync, cancellation).ConfigureAwait(false);
        if (answer is Declined { Error: "streaming_state_conflict" })
        {
            await client.CallAsync(Methods.StopStream, new CallFields().In(name.Channel).With("ts", name.Ts), cancellation).ConfigureAwait(false);
            answer = await teller.TellAsync(form, UpdateAsync, cancellation).ConfigureAwait(false);
        }

        return answer is Done ? new Posted(name.ToString()) : Outcomes.Of(answer);
    }

    /// <summary>Takes a message away; one that is gone already is away too.</summary>
    public async Task<PostOutcome> WithdrawAsync(PostedName name, CancellationToken cancellation) =>
        await client.CallAsync(Methods.Delete, new CallFields().In(name.Channel).With("ts", name.Ts), cancellation).ConfigureAwait(false) switch
        {
            Done or Declined { Error: CallErrors.MessageNotFound } => new Posted(name.ToString()),
            var answer => Outcomes.Of(answer),
        };

    private Task<CallAnswer> SendAsync(Post post, Address address, MessageForm form, CancellationToken cancellation) =>
        client.CallAsync(Methods.Post, Fields(form).In(address.Channel).With("thread_ts", address.Thread).With("metadata", Marker.Of(post)), cancellation);

    /// <summary>A message keeps its mark when it changes, and gets that of the post that changes it.</summary>
    private Task<CallAnswer> UpdateAsync(Post post, PostedName name, MessageForm form, CancellationToken cancellation) => client.CallAsync(
        Methods.Update,
        new CallFields().In(name.Channel).With("ts", name.Ts).With("text", form.Text).With("blocks", form.Blocks).With("metadata", Marker.Of(post)),
        cancellation);

    /// <summary>Where the bot is not in the channel, whoever called it can still be answered there.</summary>
    private async Task<PostOutcome> AnswerAsync(Address address, MessageForm form, Declined declined, CancellationToken cancellation)
    {
        if (address.Ticket.AddressAt(time.GetUtcNow()) is not { } url)
        {
            return Outcomes.Of(declined);
        }

        var answer = await teller.TellAsync(form, told => addresses.AnswerAsync(url, Answers.Of(told, isForAll: true, address.Thread), cancellation), cancellation).ConfigureAwait(false);
        return answer is Done ? new Posted(PostedName.Whisper) : answer is Declined ? Outcomes.Of(declined) : Outcomes.Of(answer);
    }

    private static CallFields Fields(MessageForm form) => new CallFields()
        .With("text", form.Text)
        .With("blocks", form.Blocks.Count > 0 ? form.Blocks : null)
        .With("mrkdwn", false)
        .With("parse", "none")
        .With("link_names", false)
        .With("unfurl_links", false)
        .With("unfurl_media", false);
}

/// <summary>Answers by an address.</summary>
internal static class Answers
{
    /// <summary>The answer.</summary>
    public static JsonObject Of(MessageForm form, bool isForAll, string? thread)
    {
        var answer = new JsonObject
        {
            ["response_type"] = isForAll ? "in_channel" : "ephemeral",
            ["replace_original"] = false,
            ["text"] = form.Text,
            ["mrkdwn"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
        if (form.Blocks.Count > 0)
        {
            answer["blocks"] = form.Blocks.DeepClone();
        }

        if (thread is not null)
        {
            answer["thread_ts"] = thread;
        }

        return answer;
    }
}
