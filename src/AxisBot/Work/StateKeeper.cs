using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Outages;
using AxisBot.Storage;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>
/// Looks after the state while the worker runs: whether it can be used, how much there is to do, which figures are known. What was due
/// while no worker ran is made up for at the start.
/// </summary>
internal sealed class StateKeeper(
    Housekeeper housekeeper, FixedSubscriptions subscriptions, DigestPlanner planner, DeliveryMeters meters, ICorpusHistory history, ICurrentLibrary library, TimeProvider time, ILogger<StateKeeper> logger)
    : Keeper(time, logger)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time = time;
    private bool _hasBegun;

    /// <inheritdoc/>
    protected override async Task KeepAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Round, _time);
        do
        {
            await LookAsync(stop).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await housekeeper.LookAsync(cancellation).ConfigureAwait(false);
        await meters.LookAsync(cancellation).ConfigureAwait(false);
        try
        {
            await history.NoteAsync(library.Now.Corpus, cancellation).ConfigureAwait(false);
            if (!_hasBegun)
            {
                await subscriptions.KeepAsync(cancellation).ConfigureAwait(false);
                await planner.RoundAsync(cancellation).ConfigureAwait(false);
                _hasBegun = true;
            }
        }
        catch (StateUnavailableException)
        {
            // It has been said that the store cannot be used; the next round tries again.
        }
    }
}
