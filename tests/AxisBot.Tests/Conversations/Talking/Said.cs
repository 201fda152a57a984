using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;

namespace AxisBot.Tests.Conversations.Talking;

/// <summary>A surface that writes down what is said to one message, and can be held up or fail.</summary>
internal sealed class Said : IReplies
{
    private readonly TaskCompletionSource _searching = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<Progress> Progress { get; } = [];

    public List<Reply> Replies { get; } = [];

    public List<MessageId> Withdrawn { get; } = [];

    /// <summary>What showing that the library is searched waits for: with it, a test holds an answer up.</summary>
    public Task Hold { get; init; } = Task.CompletedTask;

    /// <summary>What goes wrong when progress is shown.</summary>
    public Exception? ProgressFailure { get; init; }

    /// <summary>What goes wrong when the reply is sent.</summary>
    public Exception? ReplyFailure { get; init; }

    /// <summary>Is told of each reply.</summary>
    public Action<Reply> Sent { get; init; } = _ => { };

    /// <summary>Completes when the library is searched.</summary>
    public Task Searching => _searching.Task;

    /// <summary>Completes when it is shown that the message waits.</summary>
    public Task Waiting => _waiting.Task;

    public Reply Reply => Assert.Single(Replies);

    public Card Card => Assert.Single(Reply.Cards);

    public string Lead => Card.Lead.Text;

    public async Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        Progress.Add(progress);
        (progress.Stage switch { Stage.Waiting => _waiting, Stage.Searching => _searching, _ => null })?.TrySetResult();
        if (ProgressFailure is not null)
        {
            throw ProgressFailure;
        }

        await (progress.Stage == Stage.Searching ? Hold : Task.CompletedTask);
    }

    public Task SendAsync(Reply reply, CancellationToken cancellation)
    {
        Replies.Add(reply);
        Sent(reply);
        return ReplyFailure is null ? Task.CompletedTask : Task.FromException(ReplyFailure);
    }

    public Task WithdrawAsync(MessageId removed, CancellationToken cancellation)
    {
        Withdrawn.Add(removed);
        return Task.CompletedTask;
    }
}
