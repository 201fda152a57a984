using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>Keeps the connections of Socket Mode open while the worker runs.</summary>
internal sealed partial class SocketRunner(
    SlackSettings settings, Openings openings, Receptionist receptionist, SlackHealth health, SocketTimes times, Pauses pauses, TimeProvider time, ILogger<SocketRunner> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, health.Over);
        await Task.WhenAll(Enumerable.Range(0, settings.Connections).Select(_ => KeepAsync(either.Token))).ConfigureAwait(false);
    }

    /// <summary>Keeps one open. Whatever fails there, it begins anew and the worker goes on.</summary>
    private async Task KeepAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await new Seat(openings, receptionist, health, times, pauses, time, log).RunAsync(stop).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                LogFailed(failure.GetType().ToString(), failure.StackTrace ?? "");
                await Task.Delay(times.LongestPause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception)
            {
                return; // told to stop
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Keeping a connection to Slack open failed, and begins anew: {Failure}\n{Where}")]
    private partial void LogFailed(string failure, string where);
}
