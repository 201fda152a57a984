namespace AxisBot.Conversations.Delivering;

/// <summary>
/// Works at several things at once while there is work, and rests while there is none. Told to stop, it takes nothing new, lets what
/// is under way end for a short while, and then gives it up.
/// </summary>
internal sealed class Crew(DeliverySettings settings, Bell bell, TimeProvider time)
{
    private readonly HashSet<Task> _working = [];

    /// <summary>Works until told to stop.</summary>
    /// <param name="takeAsync">Takes the next thing; null where there is none. It gives back the work at it, which does not fail.</param>
    /// <param name="cancellation">Told to stop.</param>
    public async Task RunAsync(Func<CancellationToken, Task<Func<CancellationToken, Task>?>> takeAsync, CancellationToken cancellation)
    {
        using var giveUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                _working.RemoveWhere(task => task.IsCompleted);
                if (_working.Count >= settings.AtOnce)
                {
                    await Task.WhenAny(_working).WaitAsync(cancellation).ConfigureAwait(false);
                }
                else if (await takeAsync(cancellation).ConfigureAwait(false) is { } work)
                {
                    _working.Add(Task.Run(() => WorkAsync(work, giveUp.Token), CancellationToken.None));
                }
                else
                {
                    await bell.WaitAsync(settings.Round, cancellation).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It was told to stop while it waited.
        }

        await EndAsync(giveUp).ConfigureAwait(false);
    }

    private async Task WorkAsync(Func<CancellationToken, Task> work, CancellationToken giveUp)
    {
        await work(giveUp).ConfigureAwait(false);
        bell.Ring(); // what was held up behind it can be taken now
    }

    private async Task EndAsync(CancellationTokenSource giveUp)
    {
        giveUp.CancelAfter(settings.Farewell);
        await Task.WhenAll(_working).ConfigureAwait(false);
    }
}
