using AxisBot.Conversations;
using AxisBot.Conversations.Keeping;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>Keeps the sessions at the gateway alive while the worker runs.</summary>
internal sealed partial class GatewayRunner(
    DiscordSettings settings, DiscordRest rest, ConnectionParts parts, INotes notes, DeliverySettings delivery, DiscordHealth health, DiscordMeters meters, ILogger<GatewayRunner> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, health.Over);
        try
        {
            var info = await AskAsync(either.Token).ConfigureAwait(false);
            var shards = settings.Shards > 0 ? settings.Shards : info.Shards;
            health.Want(shards);
            await Task.WhenAll(Enumerable.Range(0, shards).Select(shard => KeepAsync(info.Address, (shard, shards), either.Token))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Told to stop, or there is nothing to hope for.
        }
    }

    private async Task<GatewayInfo> AskAsync(CancellationToken stop)
    {
        var waits = new FullJitter(parts.Times.LeastWait, parts.Times.MostWait, parts.Chance);
        for (var failures = 0; ; failures++)
        {
            if (await GatewayInfo.AskAsync(rest, stop).ConfigureAwait(false) is { } info)
            {
                return info;
            }

            stop.ThrowIfCancellationRequested(); // the token was refused: nothing is asked again
            LogNotTold();
            await Task.Delay(waits.After(failures), parts.Time, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps one alive. Whatever fails there, it begins anew and the worker goes on.</summary>
    private async Task KeepAsync(Uri gateway, (int Shard, int Shards) place, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var shard = new Shard(parts, notes, delivery, health, meters, gateway, place);
                await shard.RunAsync(stop).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                LogFailed(place.Shard, failure.GetType().ToString(), failure.StackTrace ?? "");
                await Task.Delay(parts.Times.MostWait, parts.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception)
            {
                return; // told to stop
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Discord does not say where its gateway is; it is asked again")]
    private partial void LogNotTold();

    [LoggerMessage(2, LogLevel.Error, "Keeping session {Shard} at Discord alive failed, and begins anew: {Failure}\n{Where}")]
    private partial void LogFailed(int shard, string failure, string where);
}
