using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Outages;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// Keeps identifies within what Discord allows: after the last one of a day it ends all sessions and resets the token. What is used is
/// counted in the store, over all workers and restarts, and some are left to other programs with the same token.
/// </summary>
internal sealed partial class Identifies(DiscordRest rest, IBudgets budgets, GatewayTimes times, TimeProvider time, ILogger<Identifies> log)
{
    private const string OfDay = "discord.identifies";
    private const string OfPace = "discord.identifies.pace";
    private const int LeastReserve = 20;
    private const int ReserveShare = 10;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(5);

    /// <summary>How many AxisBot uses of so many.</summary>
    public static int MostOf(int total) => Math.Max(1, total - Math.Max(LeastReserve, total / ReserveShare));

    /// <summary>Takes one, and waits for its turn.</summary>
    /// <returns>Null where it may be sent now; otherwise when there is room for it.</returns>
    public async Task<DateTimeOffset?> TakeAsync(int shard, CancellationToken cancellation)
    {
        if (await GatewayInfo.AskAsync(rest, cancellation).ConfigureAwait(false) is not { } info)
        {
            return time.GetUtcNow() + Unasked;
        }

        if (info.Remaining <= info.Total - MostOf(info.Total) && info.Total > LeastReserve)
        {
            return Closed(time.GetUtcNow() + info.ResetAfter);
        }

        try
        {
            await PaceAsync(shard % info.AtOnce, cancellation).ConfigureAwait(false);
            return await budgets.TakeAsync(OfDay, MostOf(info.Total), Day, cancellation).ConfigureAwait(false) is { } free ? Closed(free) : null;
        }
        catch (StateUnavailableException)
        {
            return time.GetUtcNow() + Unasked; // what cannot be counted is not used: too many would cost the token
        }
    }

    /// <summary>Waits until no other shard of the same turn has identified for long enough.</summary>
    private async Task PaceAsync(int turn, CancellationToken cancellation)
    {
        while (await budgets.TakeAsync($"{OfPace}.{turn}", 1, times.Pace, cancellation).ConfigureAwait(false) is { } free)
        {
            var wait = free - time.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(50), time, cancellation).ConfigureAwait(false);
        }
    }

    private DateTimeOffset Closed(DateTimeOffset free)
    {
        UsedUp(free);
        return free;
    }

    [LoggerMessage(1, LogLevel.Error, "AxisBot has identified at Discord as often as is safe in a day; the next time is at {Free:yyyy-MM-dd HH:mm:ss} UTC. Look why sessions do not last")]
    private partial void UsedUp(DateTimeOffset free);
}
