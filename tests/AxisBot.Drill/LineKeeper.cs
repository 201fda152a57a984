using AxisBot.TestKit.PartyLine;
using Microsoft.Extensions.Hosting;

namespace AxisBot.Drill;

/// <summary>Listens to the party line while the worker runs.</summary>
internal sealed class LineKeeper(PartyLineListener listener) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => listener.RunAsync(stoppingToken);
}
