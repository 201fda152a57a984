using System.Globalization;
using System.Net;
using AxisBot.TestKit.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AxisBot.TestKit.Discord;

/// <summary>Listens on three ports, as Discord does under three names: REST, the gateway, and where sessions are resumed.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private const string Files = "/attachments/";

    private readonly WebApplication _app;
    private readonly IReadOnlyList<ListenOptions> _doors;

    private LoopbackHost(WebApplication app, IReadOnlyList<ListenOptions> doors)
    {
        _app = app;
        _doors = doors;
    }

    public Uri ApiAddress => AddressOf("http", 0, "/api");

    public Uri FilesAddress => AddressOf("http", 0, Files);

    public Uri GatewayAddress => AddressOf("ws", 1, "");

    public Uri ResumeAddress => AddressOf("ws", 2, "");

    public static async Task<LoopbackHost> StartAsync(LoopbackDiscord home)
    {
        List<ListenOptions> doors = [];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "loopback" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, doors));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var host = new LoopbackHost(builder.Build(), doors);
        var rest = new RestServer(home);
        host._app.Run(context => host.HandleAsync(home, rest, context));
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options, List<ListenOptions> doors)
    {
        for (var i = 0; i < 3; i++)
        {
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                doors.Add(listen);
            });
        }

        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
    }

    private Task HandleAsync(LoopbackDiscord home, RestServer rest, HttpContext context)
    {
        var door = _doors.ToList().FindIndex(listen => listen.IPEndPoint!.Port == context.Connection.LocalPort);
        if (door > 0)
        {
            return home.Gateway.HandleAsync(context, isResumeAddress: door == 2);
        }

        return context.Request.Path.StartsWithSegments(Files.TrimEnd('/'), out var rest1) ? ServeFileAsync(home, context, rest1) : rest.HandleAsync(context);
    }

    private static async Task ServeFileAsync(LoopbackDiscord home, HttpContext context, PathString path)
    {
        var id = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        var file = home.Posts.All.SelectMany(message => message.Now.Attachments).FirstOrDefault(attachment => attachment.Id.ToString() == id);
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes);
    }

    private Uri AddressOf(string scheme, int door, string path) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{_doors[door].IPEndPoint!.Port}{path}"));

    /// <summary>The test says when it ends, not the signals of the machine.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
