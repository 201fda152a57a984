namespace AxisBot.Conversations.Waiting;

/// <summary>A place in the <see cref="FairQueue"/>: first to wait, then to be served; given back when disposed.</summary>
internal sealed class Ticket(FairQueue queue, string lane) : IDisposable
{
    // Whoever gives a ticket back must not go on to serve the next one on the same stack.
    private readonly TaskCompletionSource<bool> _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whose turn it is.</summary>
    public string Lane => lane;

    /// <summary>True when it is served; false when it had to give way, since the queue was full.</summary>
    public Task<bool> Called => _called.Task;

    public void Dispose() => queue.GiveBack(this);

    internal void Serve() => _called.TrySetResult(true);

    internal void SendAway() => _called.TrySetResult(false);
}
