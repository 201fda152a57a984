using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AxisBot.TestKit;

/// <summary>Serves HTTP on free ports of 127.0.0.1, as patient as a test must be. It reads no settings and hears no signals of the machine.</summary>
internal sealed class LoopbackApp : IAsyncDisposable
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<ListenOptions> _doors;

    private LoopbackApp(WebApplication app, IReadOnlyList<ListenOptions> doors) => (App, _doors) = (app, doors);

    /// <summary>What is served.</summary>
    public WebApplication App { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{PortOf(0)}";

    /// <summary>One that does not listen yet.</summary>
    /// <param name="doors">On how many ports it will.</param>
    /// <param name="add">Adds what it needs.</param>
    public static LoopbackApp Build(int doors = 1, Action<IServiceCollection>? add = null)
    {
        List<ListenOptions> opened = [];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "loopback" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Open(options, doors, opened));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestFarewell);
        add?.Invoke(builder.Services);
        return new LoopbackApp(builder.Build(), opened);
    }

    /// <summary>Begins to listen.</summary>
    public Task StartAsync() => App.StartAsync();

    /// <summary>The port of a door; known once it listens.</summary>
    public int PortOf(int door) => _doors[door].IPEndPoint!.Port;

    /// <summary>By which door a connection came in.</summary>
    public int DoorOf(int port) => _doors.ToList().FindIndex(door => door.IPEndPoint!.Port == port);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    private static void Open(KestrelServerOptions options, int doors, List<ListenOptions> opened)
    {
        for (var i = 0; i < doors; i++)
        {
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                opened.Add(listen);
            });
        }

        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
    }

    /// <summary>The test says when it ends, not the signals of the machine.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
