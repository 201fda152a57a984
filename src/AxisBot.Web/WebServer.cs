using AxisBot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AxisBot.Web;

/// <summary>Serves the page. It takes nothing from the environment or from files: its settings are all there is.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>How long answers under way may take to end when the server stops.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(4);

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, once it has started.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Builds a server.</summary>
    /// <param name="settings">Where it listens, and to whom.</param>
    /// <param name="addServed">Adds what is served: the conversations and the library.</param>
    public static WebServer Build(WebSettings settings, Action<IServiceCollection> addServed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "AxisBot" });
        builder.WebHost.UseKestrelCore();
        addServed(builder.Services);
        builder.Services.AddWeb(settings);
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestFarewell);
        var app = builder.Build();
        app.MapWeb();
        return new WebServer(app);
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address or the port cannot be had.</exception>
    public Task StartAsync(CancellationToken cancellation) => _app.StartAsync(cancellation);

    /// <summary>Ends what is under way and listens no more.</summary>
    public Task StopAsync(CancellationToken cancellation) => _app.StopAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
