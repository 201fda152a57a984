using AxisBot.Conversations.Messages;
using AxisBot.Web.Rendering;

namespace AxisBot.Web.Chat;

/// <summary>Sends what is said to a message as it is said: progress, then the cards.</summary>
internal sealed class StreamedReplies(FragmentStream stream, PageRenderer renderer, string thread) : IReplies
{
    /// <summary>Whether there was a reply.</summary>
    public bool HasReplied { get; private set; }

    public Task ShowAsync(Progress progress, CancellationToken cancellation) =>
        HasReplied ? Task.CompletedTask : stream.TryWriteAsync("progress", progress.Text, cancellation);

    public async Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        HasReplied = true;
        await stream.WriteAsync("reply", await renderer.RenderAsync<CardsPart>(new CardsView(reply.Cards, thread)), cancellation);
    }

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation) => Task.CompletedTask;
}
