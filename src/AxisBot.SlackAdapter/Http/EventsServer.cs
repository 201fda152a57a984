using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Http;

/// <summary>Serves the address at which Slack tells what happens, and nothing else.</summary>
internal sealed partial class EventsServer : IHostedService, IAsyncDisposable
{
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostConnections = 1000;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly ILogger<EventsServer> _log;

    /// <summary>Builds the server.</summary>
    /// <exception cref="ArgumentException">There is no secret.</exception>
    public EventsServer(SlackSettings settings, Receptionist receptionist, SlackMeters meters, TimeProvider time, ILoggerFactory logs)
    {
        _log = logs.CreateLogger<EventsServer>();
        var endpoint = new EventsEndpoint(new Signature(settings.SigningSecret, time), new Replays(time), receptionist, meters, logs.CreateLogger<EventsEndpoint>());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "AxisBot" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Open(kestrel, settings));
        builder.Services.AddSingleton(logs).AddSingleton<IHostLifetime, OwnersLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestFarewell);
        _app = builder.Build();
        _app.Run(endpoint.ServeAsync);
    }

    /// <summary>Where it listens, once it has started.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        LogServing(new Uri(Address, EventsEndpoint.Path));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Open(KestrelServerOptions options, SlackSettings settings)
    {
        options.AddServerHeader = false;
        options.Listen(settings.Address, settings.Port, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxConcurrentUpgradedConnections = 0;
        options.Limits.MaxRequestBodySize = EventsEndpoint.MostBytesPassed;
        options.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        options.Limits.RequestHeadersTimeout = Grace;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(240, Grace);
    }

    [LoggerMessage(1, LogLevel.Information, "Slack is listened to at {Address}")]
    private partial void LogServing(Uri address);

    /// <summary>The signals of the machine are the program's to hear.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
