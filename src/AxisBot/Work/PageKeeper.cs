using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Threads;
using AxisBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Serves the page while the worker runs, over the same conversations as every other surface.</summary>
internal sealed partial class PageKeeper(WebSettings settings, IServiceProvider given, ILogger<PageKeeper> logger) : IHostedService, IAsyncDisposable
{
    private WebServer? _server;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Enabled)
        {
            return;
        }

        _server = WebServer.Build(settings, Share);
        await _server.StartAsync(cancellationToken).ConfigureAwait(false);
        LogServing(_server.Address);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Share(IServiceCollection services)
    {
        Add<ILoggerFactory>();
        Add<TimeProvider>();
        Add<ICurrentLibrary>();
        Add<IThreadMemory>();
        Add<IChannelSettings>();
        Add<CommandBook>();
        Add<DigestProse>();
        Add<Responder>();
        AddAll<IMetered>();
        AddAll<IHealth>();

        void Add<T>()
            where T : class => services.AddSingleton(given.GetRequiredService<T>());

        void AddAll<T>()
            where T : class => given.GetServices<T>().ToList().ForEach(one => services.AddSingleton(one));
    }

    [LoggerMessage(1, LogLevel.Information, "The page is at {Address}")]
    private partial void LogServing(Uri address);
}
