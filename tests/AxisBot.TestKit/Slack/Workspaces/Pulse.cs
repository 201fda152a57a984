namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Tells those who wait that something has changed, so that nobody sleeps or polls.</summary>
internal sealed class Pulse
{
    /// <summary>A test that waits for what never comes fails after this time; no test takes it otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private TaskCompletionSource _next = New();

    /// <summary>Something has changed.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It never came to hold.</exception>
    public async Task UntilAsync(Func<bool> holds, Func<string> told)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var next = Volatile.Read(ref _next).Task; !holds(); next = Volatile.Read(ref _next).Task)
        {
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(told());
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
