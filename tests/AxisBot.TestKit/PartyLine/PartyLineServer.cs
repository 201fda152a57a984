using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.TestKit.PartyLine;

/// <summary>
/// A chat platform on the loopback with nothing to it but what matters for posting once: it may look at keys or not, let read or not,
/// be slow, fail, and lose answers. Events are brought until they are acknowledged.
/// </summary>
public sealed class PartyLineServer : IAsyncDisposable
{
    private readonly LoopbackApp _app = LoopbackApp.Build(add: services => services.AddRoutingCore());
    private readonly PartyLineHabits _habits;
    private readonly LineRecord _record;
    private readonly LineEvents _events;
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly Lock _gate = new();

    private PartyLineServer(PartyLineHabits habits, TimeProvider time)
    {
        (_habits, _time, _chance) = (habits, time, new Random(habits.Seed));
        (_record, _events) = (new LineRecord(habits, time), new LineEvents(habits, time));
        _app.App.UseWebSockets();
        Map(_app.App);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Address);

    /// <summary>What stands on the line.</summary>
    public IReadOnlyList<LineMessage> Messages => _record.All;

    /// <summary>How often a key was brought that had been posted.</summary>
    public int Absorbed => _record.Absorbed;

    /// <summary>How many events are not known to have arrived.</summary>
    public int Unacknowledged => _events.Open;

    /// <summary>Starts one.</summary>
    public static async Task<PartyLineServer> StartAsync(PartyLineHabits habits, TimeProvider? time = null)
    {
        var server = new PartyLineServer(habits, time ?? TimeProvider.System);
        await server._app.StartAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>Somebody writes something.</summary>
    public void Say(LineEvent said) => _events.Add(said);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.MapGet("/events", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
            await _events.ServeAsync(socket, context.RequestAborted).ConfigureAwait(false);
        });
        app.MapPost("/messages", (Delegate)((HttpContext context) => CarryOutAsync(context, async () => Results.Json(_record.Add(await PostOfAsync(context).ConfigureAwait(false))))));
        app.MapPut("/messages/{id}", (HttpContext context, string id) => CarryOutAsync(context, async () =>
            _record.Replace(id, await PostOfAsync(context).ConfigureAwait(false)) ? Results.Ok() : Results.NotFound()));
        app.MapDelete("/messages/{id}", (HttpContext context, string id) => CarryOutAsync(context, () =>
        {
            _record.Remove(id);
            return Task.FromResult(Results.Ok());
        }));
        app.MapGet("/messages", (string channel, DateTimeOffset since) => _habits.LetsRead ? Results.Json(_record.Since(channel, since)) : Results.StatusCode(StatusCodes.Status403Forbidden));
    }

    private static async Task<LinePost> PostOfAsync(HttpContext context) => (await context.Request.ReadFromJsonAsync<LinePost>().ConfigureAwait(false))!;

    /// <summary>Carries a request out once it has arrived, whether or not whoever sent it is still there.</summary>
    private async Task<IResult> CarryOutAsync(HttpContext context, Func<Task<IResult>> carryOutAsync)
    {
        context.Request.EnableBuffering();
        await context.Request.Body.CopyToAsync(Stream.Null).ConfigureAwait(false);
        context.Request.Body.Position = 0;
        await Task.Delay(_habits.SlowestBefore * Draw(), _time).ConfigureAwait(false);
        if (Draw() < _habits.Fails)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var result = await carryOutAsync().ConfigureAwait(false);
        await Task.Delay(_habits.SlowestAfter * Draw(), _time).ConfigureAwait(false);
        if (Draw() < _habits.LosesAnswers)
        {
            context.Abort();
        }

        return result;
    }

    private double Draw()
    {
        lock (_gate)
        {
            return _chance.NextDouble();
        }
    }
}
