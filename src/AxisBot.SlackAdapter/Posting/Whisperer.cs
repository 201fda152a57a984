using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Tells one person something that nobody else sees: by the address that came with what was pressed, else in the channel.</summary>
internal sealed class Whisperer(SlackClient client, ResponseAddress addresses, Teller teller, TimeProvider time)
{
    /// <summary>Tells it.</summary>
    public async Task<PostOutcome> TellAsync(Address address, MessageForm form, CancellationToken cancellation)
    {
        if (address.Ticket.AddressAt(time.GetUtcNow()) is { } url)
        {
            var answer = await teller.TellAsync(
                form, told => addresses.AnswerAsync(url, Answers.Of(told, isForAll: false, address.Ticket.WhisperThread), cancellation), cancellation).ConfigureAwait(false);
            if (answer is not Declined)
            {
                return answer is Done ? new Posted(PostedName.Whisper) : Outcomes.Of(answer);
            }
        }

        return await InChannelAsync(address, form, cancellation).ConfigureAwait(false);
    }

    private async Task<PostOutcome> InChannelAsync(Address address, MessageForm form, CancellationToken cancellation)
    {
        var answer = await teller.TellAsync(form, told => SendAsync(address, told, cancellation), cancellation).ConfigureAwait(false);
        return answer is Done ? new Posted(PostedName.Whisper) : Outcomes.Of(answer);
    }

    private Task<CallAnswer> SendAsync(Address address, MessageForm form, CancellationToken cancellation) => client.CallAsync(
        Methods.Whisper,
        new CallFields().In(address.Channel).With("user", address.Ticket.User).With("thread_ts", address.Ticket.WhisperThread)
            .With("text", form.Text).With("blocks", form.Blocks.Count > 0 ? form.Blocks : null).With("parse", "none").With("link_names", false),
        cancellation);
}
