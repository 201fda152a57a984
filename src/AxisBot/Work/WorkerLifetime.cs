using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Listens to the signals of the machine: the first ends the worker in order, the second at once.</summary>
internal sealed partial class WorkerLifetime(IHostApplicationLifetime application, ILogger<WorkerLifetime> logger) : IHostLifetime, IDisposable
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT];

    private readonly List<PosixSignalRegistration> _registered = [];
    private int _heard;

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _registered.AddRange(Ending.Select(signal => PosixSignalRegistration.Create(signal, Hear)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _registered.ForEach(registration => registration.Dispose());

    /// <summary>What is not cancelled ends the process as the machine does it.</summary>
    private void Hear(PosixSignalContext signal)
    {
        if (Interlocked.Increment(ref _heard) == 1)
        {
            signal.Cancel = true;
            LogStopping();
            application.StopApplication();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "AxisBot is stopping; a second signal ends it at once")]
    private partial void LogStopping();
}
