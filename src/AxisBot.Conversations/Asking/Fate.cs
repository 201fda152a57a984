using AxisBot.Conversations.Receiving;

namespace AxisBot.Conversations.Asking;

/// <summary>What becomes of one message: whether it is spoken to, and whether it was taken back meanwhile.</summary>
internal sealed class Fate(string text)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The hash tells whether an edit changed the words, without keeping them; it means nothing in another process.
    private readonly int _words = text.GetHashCode(StringComparison.Ordinal);
    private bool _isReplying;

    /// <summary>The fate of a message that was dealt with before this process began.</summary>
    public static Fate Of(KnownMessage known)
    {
        var fate = new Fate("") { IsDecided = true, IsSpokenTo = known.IsSpokenTo, IsRemoved = known.IsRemoved };
        fate.Finish();
        return fate;
    }

    /// <summary>Whether it came as far as the rules that say whether it is spoken to.</summary>
    public bool IsDecided { get; set; }

    /// <summary>Whether the rules let AxisBot speak to it.</summary>
    public bool IsSpokenTo { get; set; }

    /// <summary>Whether it was removed, for ever.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Completes when nobody wants an answer to it any more.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>Completes when all that was to be done about it is done.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Whether it had these words.</summary>
    public bool HasWords(string other) => _words == other.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether the one reply may be sent: not after it was given up, and not twice.</summary>
    public bool TryReply()
    {
        lock (_gate)
        {
            var may = !_isReplying && !_givenUp.Task.IsCompleted;
            _isReplying |= may;
            return may;
        }
    }

    /// <summary>No reply that has not begun yet will be sent.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _givenUp.TrySetResult();
        }
    }

    public void Finish() => _finished.TrySetResult();
}
