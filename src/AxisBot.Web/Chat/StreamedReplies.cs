using AxisBot.Conversations.Messages;
using AxisBot.Web.Rendering;

namespace AxisBot.Web.Chat;

/// <summary>Sends what is said to a message as it is said: progress, what has been written so far, then the cards.</summary>
internal sealed class StreamedReplies(FragmentStream stream, PageRenderer renderer, string thread) : IReplies
{
    /// <summary>Whether there was a reply.</summary>
    public bool HasReplied { get; private set; }

    public async Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        if (HasReplied)
        {
            return;
        }

        if (progress.Written.Count > 0)
        {
            await stream.TryWriteAsync("written", await renderer.RenderAsync<WrittenPart>(progress.Written), cancellation);
        }
        else
        {
            await stream.TryWriteAsync("progress", progress.Text, cancellation);
        }
    }

    public async Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        HasReplied = true;
        await stream.WriteAsync("reply", await renderer.RenderAsync<CardsPart>(new CardsView(reply.Cards, thread)), cancellation);
    }

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => Task.CompletedTask;
}
