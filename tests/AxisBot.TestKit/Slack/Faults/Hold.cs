namespace AxisBot.TestKit.Slack.Faults;

/// <summary>Keeps a call waiting until the test lets it go.</summary>
public sealed class Hold
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a call waits here.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Lets all calls go on that wait here.</summary>
    public void Release() => _released.TrySetResult();

    internal Task WaitAsync(CancellationToken cancellation)
    {
        _arrived.TrySetResult();
        return _released.Task.WaitAsync(cancellation);
    }
}
