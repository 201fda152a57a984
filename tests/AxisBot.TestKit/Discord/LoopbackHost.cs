using System.Globalization;
using AxisBot.TestKit.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord;

/// <summary>Listens on three ports, as Discord does under three names: REST, the gateway, and where sessions are resumed.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private const string Files = "/attachments/";

    private readonly LoopbackApp _app = LoopbackApp.Build(doors: 3);

    private LoopbackHost()
    {
    }

    public Uri ApiAddress => AddressOf("http", 0, "/api");

    public Uri FilesAddress => AddressOf("http", 0, Files);

    public Uri GatewayAddress => AddressOf("ws", 1, "");

    public Uri ResumeAddress => AddressOf("ws", 2, "");

    public static async Task<LoopbackHost> StartAsync(LoopbackDiscord home)
    {
        var host = new LoopbackHost();
        var rest = new RestServer(home);
        host._app.App.Run(context => host.HandleAsync(home, rest, context));
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task HandleAsync(LoopbackDiscord home, RestServer rest, HttpContext context)
    {
        var door = _app.DoorOf(context.Connection.LocalPort);
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
        new(string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{_app.PortOf(door)}{path}"));
}
