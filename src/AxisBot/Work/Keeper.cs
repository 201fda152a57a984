using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Something that runs while the worker does. Where it fails, that is said, it begins anew, and the others go on.</summary>
internal abstract partial class Keeper(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is told to stop.</summary>
    protected abstract Task KeepAsync(CancellationToken stop);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KeepAsync(stoppingToken).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The message of an exception may quote what somebody wrote; its type and where it came from do not.
                LogFailed(GetType().Name, failure.GetType().ToString(), failure.StackTrace ?? "");
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Keeper} failed and begins anew: {Failure}\n{Where}")]
    private partial void LogFailed(string keeper, string failure, string where);
}
