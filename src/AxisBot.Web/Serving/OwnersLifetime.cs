using Microsoft.Extensions.Hosting;

namespace AxisBot.Web.Serving;

/// <summary>Leaves it to the owner of the server to say when it ends: the signals of the machine are the program's to hear.</summary>
internal sealed class OwnersLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
