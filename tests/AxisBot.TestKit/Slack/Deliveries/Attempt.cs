namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>One sending of what is to be delivered.</summary>
/// <param name="Number">Which retry it was; 0 for the first sending.</param>
/// <param name="Reason">Why it was sent again; null for the first sending.</param>
/// <param name="Id">The id of the envelope; by HTTP the id of the event.</param>
/// <param name="At">When it was sent.</param>
public sealed record Attempt(int Number, string? Reason, string Id, DateTimeOffset At)
{
    private readonly TaskCompletionSource<Receipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What became of it.</summary>
    public Task<Receipt> Receipt => _receipt.Task;

    internal void End(Receipt receipt) => _receipt.TrySetResult(receipt);
}
