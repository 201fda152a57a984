using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack;

/// <summary>Serves HTTP on a free port, and tells how long a request takes just now.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    private const string IdlePath = "/idle";

    private readonly LoopbackApp _app = LoopbackApp.Build();
    private readonly HttpClient _visitor = new();

    private SlackServer(RequestDelegate serve)
    {
        _app.App.Map(IdlePath, idle => idle.Run(_ => Task.CompletedTask));
        _app.App.Run(serve);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => _app.Address;

    /// <summary>Begins to listen.</summary>
    public static async Task<SlackServer> StartAsync(RequestDelegate serve)
    {
        var server = new SlackServer(serve);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Waits as long as a request takes on this machine just now.</summary>
    public async Task IdleAsync() => (await _visitor.GetAsync(new Uri(Address + IdlePath))).Dispose();

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }
}
