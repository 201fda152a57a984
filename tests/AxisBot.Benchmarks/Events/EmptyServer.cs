using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Benchmarks.Events;

/// <summary>The rival: the same Kestrel, which reads the request and says that it arrived.</summary>
internal sealed class EmptyServer : IEventsServer
{
    private readonly WebApplication _app;

    private EmptyServer(WebApplication app) => _app = app;

    public string Name => "empty handler";

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<EmptyServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Empty" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        app.Run(context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));
        await app.StartAsync().ConfigureAwait(false);
        return new EmptyServer(app);
    }

    public Task<IReadOnlyCollection<string>?> KeptAsync() => Task.FromResult<IReadOnlyCollection<string>?>(null);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
