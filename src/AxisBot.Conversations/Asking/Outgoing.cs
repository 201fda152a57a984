using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;

namespace AxisBot.Conversations.Asking;

/// <summary>The last door before a surface: what goes out is said in the language of its channel, gets the links of its sources, and is counted.</summary>
internal sealed class Outgoing(IReplies replies, CardDresser dresser, ConversationMeters meters, TimeProvider time) : IReplies
{
    private readonly long _begin = time.GetTimestamp();

    /// <summary>The language of the channel, once that is known.</summary>
    public string Language { get; set; } = InterfaceLanguage.Default;

    public Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        if (progress.Written.Count == 0)
        {
            meters.Progressed(progress.Stage); // a stage counts once, however many sentences grow in it
        }

        return replies.ShowAsync(progress with { Text = Wording.Say(progress.Text, Language) }, cancellation);
    }

    public async Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        await replies.SendAsync(reply with { Cards = dresser.Dress(reply.Cards, Language) }, cancellation).ConfigureAwait(false);
        meters.Replied(reply, time.GetElapsedTime(_begin));
    }

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => replies.WithdrawAsync(removed, cancellation);
}
