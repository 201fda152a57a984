using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Sockets;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack;

/// <summary>The parts of a loopback Slack, put together.</summary>
internal sealed class Inside
{
    private readonly ApiPages _api;
    private readonly FileMethods _uploads;

    public Inside(TimeProvider time, Func<string> address)
    {
        Time = time;
        Journal = new Journal(Pulse);
        Quota = new EventQuota(time);
        Limits = new RateLimits(time);
        Workspace = new Workspace(App, Ids, Pulse);
        Office = new PostOffice(time, Pulse, Journal);
        var timestamps = new Timestamps(time);
        Feed = new EventFeed(time, App, Ids, timestamps, Quota, Office);
        Sockets = new SocketMode(time, App, Ids, Journal, Pulse);
        Office.Transport = Sockets;
        Views = new Views(App, Ids, Pulse);
        Shelf = new FileShelf(time, Ids, Pulse);
        Streams = new Streams(time, Workspace);
        Sessions = new Sessions(time);
        Assistants = new Assistants(time);
        Talk = new Talk(time, Workspace, timestamps, Ids, Feed);

        var door = new ChannelDoor(Workspace);
        var messages = new MessageRules(Blocks, Shelf);
        var forms = new ViewRules(Blocks);
        var desk = new PostDesk(time, Workspace, timestamps, Ids, Feed, Journal);
        var triggers = new Triggers(time, Ids);
        Responses = new Responses(time, Ids, messages, desk, Journal, address);
        _uploads = new FileMethods(door, Shelf, Blocks, desk, Faults, Journal, address);
        Hands = new Hands(
            Workspace, new Payloads(App, timestamps, Views), triggers, Responses, new SubmissionDesk(Views, forms, Journal), Office, Journal);
        IMethods[] methods =
        [
            new AuthMethods(Workspace, address),
            new ConnectionMethods(App, Sockets, address),
            new ChatMethods(Workspace, door, messages, desk),
            new StreamMethods(Workspace, door, new StreamRules(Blocks), desk, Streams, Sessions, Ids),
            new ScheduleMethods(time, door, messages, desk, Ids),
            new ConversationMethods(Workspace, door),
            new PeopleMethods(Workspace, door),
            new ViewMethods(Workspace, Views, triggers, forms),
            _uploads,
            new AssistantMethods(Workspace, door, Assistants),
            new SessionMethods(Workspace, door, Sessions),
        ];
        _api = new ApiPages(time, App, new ApiDesk(App, Limits, Journal, methods), Faults, Journal);
    }

    public TimeProvider Time { get; }

    public SlackApp App { get; } = new();

    public Ids Ids { get; } = new();

    public Pulse Pulse { get; } = new();

    public Journal Journal { get; }

    public RateLimits Limits { get; }

    public EventQuota Quota { get; }

    public FaultScript Faults { get; } = new();

    public BlockRules Blocks { get; } = new();

    public Workspace Workspace { get; }

    public PostOffice Office { get; }

    public EventFeed Feed { get; }

    public SocketMode Sockets { get; }

    public Views Views { get; }

    public FileShelf Shelf { get; }

    public Streams Streams { get; }

    public Sessions Sessions { get; }

    public Assistants Assistants { get; }

    public Responses Responses { get; }

    public Talk Talk { get; }

    public Hands Hands { get; }

    /// <summary>Serves whatever comes.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == ConnectionMethods.Path)
        {
            return Sockets.ServeAsync(context);
        }

        return After(path, "/api/") is { } method ? _api.ServeAsync(context, method)
            : After(path, FileMethods.UploadPath) is { } file ? _uploads.TakeAsync(context, file)
            : After(path, Responses.Path) is { } response ? Responses.ServeAsync(context, response)
            : Unknown(context, path);
    }

    private static string? After(string path, string start) => path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : null;

    private Task Unknown(HttpContext context, string path)
    {
        Journal.Surprise($"Nothing is served at {context.Request.Method} {path}.");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
