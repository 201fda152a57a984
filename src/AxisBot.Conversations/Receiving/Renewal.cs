using AxisBot.Conversations.Outages;

namespace AxisBot.Conversations.Receiving;

/// <summary>Renews a lease from time to time while something is worked at, and tells when it was lost.</summary>
internal sealed class Renewal : IDisposable
{
    private readonly ITimer _timer;
    private int _isRenewing;

    /// <summary>Begins to renew.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="period">How often.</param>
    /// <param name="renewAsync">Renews it; false where it was lost.</param>
    /// <param name="lost">Told when it was.</param>
    public Renewal(TimeProvider time, TimeSpan period, Func<Task<bool>> renewAsync, Action lost) =>
        _timer = time.CreateTimer(_ => _ = RenewAsync(renewAsync, lost), null, period, period);

    /// <summary>Renews no more.</summary>
    public void Dispose() => _timer.Dispose();

    private async Task RenewAsync(Func<Task<bool>> renewAsync, Action lost)
    {
        if (Interlocked.Exchange(ref _isRenewing, 1) == 1)
        {
            return;
        }

        try
        {
            if (!await renewAsync().ConfigureAwait(false))
            {
                lost();
            }
        }
        catch (Exception failure) when (failure is StateUnavailableException or ObjectDisposedException)
        {
            // Whether it is lost is not known; it is asked again.
        }
        finally
        {
            Volatile.Write(ref _isRenewing, 0);
        }
    }
}
