using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Outages;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// Keeps identifies within what Discord allows: after the last one of a day it ends all sessions and resets the token. What is used is
/// counted in the store, over all workers and restarts, and some are left to other programs with the same token.
/// </summary>
internal sealed partial class Identifies(DiscordSettings settings, DiscordRest rest, IBudgets budgets, GatewayTimes times, TimeProvider time, ILogger<Identifies> log)
{
    private const string NotTold = "Discord does not say where its gateway is";
    private const string NotCounted = "how many sessions were begun cannot be counted, since the state cannot be used";
    private const int LeastReserve = 20;
    private const int ReserveShare = 10;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(5);

    private readonly string _ofDay = $"discord.identifies.{DiscordToken.OwnerOf(settings.Token)}";

    /// <summary>How many AxisBot uses of so many.</summary>
    public static int MostOf(int total) => Math.Max(1, total - Math.Max(LeastReserve, total / ReserveShare));

    /// <summary>Takes one, and waits for its turn.</summary>
    /// <returns>Null where it may be sent now; otherwise when there is room for it, and why there is none now.</returns>
    public async Task<NoRoom?> TakeAsync(int shard, CancellationToken cancellation)
    {
        if (await GatewayInfo.AskAsync(rest, cancellation).ConfigureAwait(false) is not { } info)
        {
            return new NoRoom(time.GetUtcNow() + Unasked, NotTold);
        }

        if (info.Remaining <= info.Total - MostOf(info.Total) && info.Total > LeastReserve)
        {
            return Closed(time.GetUtcNow() + info.ResetAfter);
        }

        try
        {
            await PaceAsync(shard % info.AtOnce, cancellation).ConfigureAwait(false);
            return await budgets.TakeAsync(_ofDay, MostOf(info.Total), Day, cancellation).ConfigureAwait(false) is { } free ? Closed(free) : null;
        }
        catch (StateUnavailableException)
        {
            return new NoRoom(time.GetUtcNow() + Unasked, NotCounted); // what cannot be counted is not used: too many would cost the token
        }
    }

    /// <summary>Waits until no other shard of the same turn has identified for long enough.</summary>
    private async Task PaceAsync(int turn, CancellationToken cancellation)
    {
        while (await budgets.TakeAsync($"{_ofDay}.pace.{turn}", 1, times.Pace, cancellation).ConfigureAwait(false) is { } free)
        {
            var wait = free - time.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(50), time, cancellation).ConfigureAwait(false);
        }
    }

    private NoRoom Closed(DateTimeOffset free)
    {
        UsedUp(free);
        return new NoRoom(free, $"as many sessions were begun as is safe in a day; the next is begun at {free:yyyy-MM-dd HH:mm:ss} UTC");
    }

    [LoggerMessage(1, LogLevel.Error, "AxisBot has identified at Discord as often as is safe in a day; the next time is at {Free:yyyy-MM-dd HH:mm:ss} UTC. Look why sessions do not last")]
    private partial void UsedUp(DateTimeOffset free);
}

/// <summary>Why no session may be begun now.</summary>
/// <param name="Until">When it may be tried again.</param>
/// <param name="Why">What is in the way.</param>
internal sealed record NoRoom(DateTimeOffset Until, string Why);
