namespace AxisBot.Conversations.Budgets;

/// <summary>
/// The port to where it is counted what a platform allows only so often, over all workers and over restarts. What is counted stays
/// counted, so that a program that crashes again and again cannot spend more than there is.
/// </summary>
public interface IBudgets
{
    /// <summary>Counts one use, if there is room for it.</summary>
    /// <param name="budget">What is used, and of which platform ("a platform's sign-in").</param>
    /// <param name="most">How many uses there may be in the window.</param>
    /// <param name="window">The window, which slides with the clock.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>Null where there is room; otherwise when there will be.</returns>
    Task<DateTimeOffset?> TakeAsync(string budget, int most, TimeSpan window, CancellationToken cancellation);

    /// <summary>How many uses there were within the window.</summary>
    Task<int> CountAsync(string budget, TimeSpan window, CancellationToken cancellation);
}
