using AxisBot.Conversations.Libraries;
using Microsoft.Extensions.Hosting;

namespace AxisBot.Web.Health;

/// <summary>Knows whether the library has been read. It has it read at the start, so that the first visitor need not wait.</summary>
internal sealed class Readiness(ICurrentLibrary library) : IHostedService
{
    private readonly Lock _gate = new();
    private Task? _reading;

    /// <summary>Whether there is a library to answer from. A reading that failed is tried again.</summary>
    public bool IsReady
    {
        get
        {
            lock (_gate)
            {
                if (_reading is null or { IsFaulted: true })
                {
                    _reading = Task.Run(() => _ = library.Now);
                }

                return _reading.IsCompletedSuccessfully;
            }
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = IsReady;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
