using AxisBot.Answering.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Asking;

/// <summary>One message and what is said to it: progress that only moves forward, then at most one reply.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">What made us speak: the message itself, or a change of it.</param>
/// <param name="replies">Where it is said.</param>
/// <param name="fate">What becomes of the message.</param>
/// <param name="time">Bounds how long showing progress may hold up the answer.</param>
/// <param name="log">Where it is noted that progress could not be shown.</param>
internal sealed partial class Exchange(IncomingMessage message, MessageId cause, Outgoing replies, Fate fate, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly List<string> _written = [];
    private Stage? _shown;
    private bool _isDeaf;

    public MessageId Id => message.Id;

    public MessageId Cause => cause;

    public Place Place => message.Place;

    public Person Author => message.Author;

    public IncomingMessage Message => message;

    public Fate Fate => fate;

    /// <summary>From here on, AxisBot says what it says of itself in a language.</summary>
    public void Speak(string language) => replies.Language = language;

    /// <summary>Shows how far it has come, unless that was shown before. A surface that fails or dawdles here is not asked again, and gets its reply all the same.</summary>
    public Task ShowAsync(Stage stage, string text, CancellationToken cancellation) =>
        stage <= _shown ? Task.CompletedTask : ShowAsync(new Progress(stage, text), cancellation);

    /// <summary>Shows one more sentence of an answer while the others are written.</summary>
    public Task ShowAsync(Claim claim, CancellationToken cancellation)
    {
        if (_shown > Stage.Writing)
        {
            return Task.CompletedTask;
        }

        _written.Add(WrittenLine.Of(claim));
        return ShowAsync(new Progress(Stage.Writing, WrittenLine.Status) { Written = [.. _written] }, cancellation);
    }

    /// <summary>Does what takes its time until nobody wants it any more.</summary>
    /// <returns>Null where nobody wanted it any more before it was done.</returns>
    public async Task<T?> WhileWantedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
        where T : class
    {
        using var wanted = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var working = work(wanted.Token);
        if (await Task.WhenAny(working, fate.GivenUp).ConfigureAwait(false) != working)
        {
            await wanted.CancelAsync().ConfigureAwait(false);
        }

        try
        {
            return await working.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (fate.GivenUp.IsCompleted && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Sends the reply.</summary>
    /// <returns>False where it was given up, or one was sent already.</returns>
    public async Task<bool> SendAsync(IReadOnlyList<Card> cards, bool isPrivate, CancellationToken cancellation)
    {
        if (!fate.TryReply())
        {
            return false;
        }

        await replies.SendAsync(new Reply(Id, cause, Place, cards, isPrivate), cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Sends a short word to the author alone.</summary>
    public Task<bool> TellAsync(Card notice, CancellationToken cancellation) => SendAsync([notice], isPrivate: true, cancellation);

    /// <summary>Says nothing, for a reason that has a name.</summary>
    public void StaySilent(string rule) => Silent(log, Id, rule);

    private async Task ShowAsync(Progress progress, CancellationToken cancellation)
    {
        if (_isDeaf || fate.GivenUp.IsCompleted)
        {
            return;
        }

        _shown = progress.Stage;
        try
        {
            await replies.ShowAsync(progress, cancellation).WaitAsync(Patience, time, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            _isDeaf = true;
            ProgressNotShown(log, Id, failure.GetType().ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Silent to {Message} by the rule {Rule}")]
    private static partial void Silent(ILogger log, MessageId message, string rule);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Progress of {Message} could not be shown: {Failure}")]
    private static partial void ProgressNotShown(ILogger log, MessageId message, string failure);
}
