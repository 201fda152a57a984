using System.Text.Json.Nodes;
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

namespace AxisBot.TestKit.Slack;

/// <summary>
/// A Slack on this machine's loopback: Web API, Socket Mode, delivery by HTTP, a workspace with people, and all the faults of
/// the real one. It refuses what Slack refuses, and keeps what nobody should have done as <see cref="Surprises"/>.
/// </summary>
public sealed class LoopbackSlack : IAsyncDisposable
{
    private readonly Inside _inside;
    private readonly SlackServer _server;
    private HttpDelivery? _http;

    private LoopbackSlack(Inside inside, SlackServer server) => (_inside, _server) = (inside, server);

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Address => _server.Address;

    /// <summary>The address of the Web API, as clients want it.</summary>
    public Uri Api => new($"{Address}/api/");

    /// <summary>The clock that it goes by.</summary>
    public TimeProvider Clock => _inside.Time;

    /// <summary>The app that is installed.</summary>
    public SlackApp App => _inside.App;

    /// <summary>The channels, people and messages.</summary>
    public Workspace Workspace => _inside.Workspace;

    /// <summary>The connections of Socket Mode.</summary>
    public SocketMode Sockets => _inside.Sockets;

    /// <summary>What shall go wrong with calls.</summary>
    public FaultScript Faults => _inside.Faults;

    /// <summary>How often methods may be called.</summary>
    public RateLimits Limits => _inside.Limits;

    /// <summary>What blocks may be like.</summary>
    public BlockRules Rules => _inside.Blocks;

    /// <summary>Every call that came, the first one first.</summary>
    public IReadOnlyList<ApiCall> Calls => _inside.Journal.Calls;

    /// <summary>What nobody should have done: unknown methods and paths, wrong acknowledgements, used addresses.</summary>
    public IReadOnlyList<string> Surprises => _inside.Journal.Surprises;

    /// <summary>All that the app was told, the first thing first.</summary>
    public IReadOnlyList<Delivery> Deliveries => _inside.Office.Sent;

    /// <summary>The modals and home tabs that there were.</summary>
    public IReadOnlyList<View> Views => _inside.Views.All;

    /// <summary>The files that were announced.</summary>
    public IReadOnlyList<UploadedFile> Files => _inside.Shelf.All;

    /// <summary>How long a file is looked at, once its upload is complete, before a message may show it.</summary>
    public TimeSpan FilesTake
    {
        get => _inside.Shelf.Looks;
        set => _inside.Shelf.Looks = value;
    }

    /// <summary>How long a message takes streamed text.</summary>
    public TimeSpan StreamLife
    {
        get => _inside.Streams.Life;
        set => _inside.Streams.Life = value;
    }

    /// <summary>How often an address may be answered by that comes with what somebody presses or calls; 0 where others have used it up.</summary>
    public int AnswersByAddress
    {
        get => _inside.Responses.MostUses;
        set => _inside.Responses.MostUses = value;
    }

    /// <summary>How long such an address is good.</summary>
    public TimeSpan AddressLife
    {
        get => _inside.Responses.Life;
        set => _inside.Responses.Life = value;
    }

    /// <summary>How many events an app is told of in an hour; of more it is told that they were too many.</summary>
    public int EventsAnHour
    {
        get => _inside.Quota.MostAnHour;
        set => _inside.Quota.MostAnHour = value;
    }

    /// <summary>Begins to serve on a free port of 127.0.0.1.</summary>
    public static async Task<LoopbackSlack> StartAsync(TimeProvider? time = null)
    {
        SlackServer? server = null;
        var inside = new Inside(time ?? TimeProvider.System, () => server!.Address);
        server = await SlackServer.StartAsync(inside.ServeAsync);
        return new LoopbackSlack(inside, server);
    }

    /// <summary>
    /// Waits as long as a request takes on this machine just now. Whoever moves the clock by hand does so between two moves: what is on its way
    /// would else seem to take minutes where the machine is busy.
    /// </summary>
    public Task IdleAsync() => _server.IdleAsync();

    /// <summary>Tells the app by HTTP from now on, and no more by Socket Mode.</summary>
    public HttpDelivery DeliverTo(Uri events, Uri? interactivity = null, Uri? commands = null)
    {
        _http = new HttpDelivery(_inside.Time, App, events, interactivity, commands);
        _inside.Office.Transport = _http;
        return _http;
    }

    /// <summary>Tells the app of an event as it is, be it one that there is not, or one that comes before its time.</summary>
    public Delivery Tell(JsonObject happened) => _inside.Feed.Tell(happened);

    /// <summary>Adds somebody.</summary>
    public Person AddPerson(string name, string locale = "en-US") => new(Workspace.AddMember(name, locale), _inside);

    /// <summary>Adds the bot of another app, which says what it is made to say.</summary>
    public Person AddBot(string name) => new(Workspace.AddMember(name, isBot: true), _inside);

    /// <summary>Adds a channel with the bot and some people in it.</summary>
    public Channel AddChannel(string name, params Person[] people) => AddChannel(name, ChannelKind.Public, people);

    /// <summary>Adds a channel of a kind with the bot and some people in it.</summary>
    public Channel AddChannel(string name, ChannelKind kind, params Person[] people) =>
        Workspace.AddChannel(name, kind, withBot: true, [.. people.Select(person => person.Member)]);

    /// <summary>What stands in a channel for all to see, the oldest first.</summary>
    public IReadOnlyList<Post> Messages(Channel channel) => Workspace.Posts(channel.Id);

    /// <summary>What the bot wrote of it.</summary>
    public IReadOnlyList<Post> Answers(Channel channel) => [.. Messages(channel).Where(post => post.BotId == App.BotId)];

    /// <summary>What only one person sees in a channel.</summary>
    public IReadOnlyList<Post> Whispers(Channel channel, Person to) => [.. Workspace.EveryPost(channel.Id).Where(post => post.VisibleTo == to.Id && !post.IsDeleted)];

    /// <summary>Whom a message would call upon, "&lt;!channel&gt;" or "&lt;@U...&gt;"; nobody where everything in it is escaped.</summary>
    public static IReadOnlyList<string> Pings(Post post) => Workspaces.Pings.In(post);

    /// <summary>The calls of a method.</summary>
    public IReadOnlyList<ApiCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Waits until the bot has written so many messages in a channel.</summary>
    public async Task<IReadOnlyList<Post>> AnswersAsync(Channel channel, int count = 1)
    {
        await UntilAsync(() => Answers(channel).Count >= count);
        return Answers(channel);
    }

    /// <summary>Waits until a method has been called so often.</summary>
    public async Task<IReadOnlyList<ApiCall>> CallsOfAsync(string method, int count = 1)
    {
        await UntilAsync(() => CallsOf(method).Count >= count);
        return CallsOf(method);
    }

    /// <summary>Waits until something holds; it is looked at whenever anything has changed.</summary>
    public Task UntilAsync(Func<bool> holds) => _inside.Pulse.UntilAsync(holds, Told);

    /// <summary>The status that an agent shows in a thread; null for none.</summary>
    public string? StatusOf(Said root) => _inside.Sessions.StatusOf(root.Channel.Id, root.Thread);

    /// <summary>The title of a session of the agent; null for none.</summary>
    public string? TitleOf(Said root) => _inside.Sessions.TitleOf(root.Channel.Id, root.Thread);

    /// <summary>The status of the older assistants in a thread; null for none.</summary>
    public string? AssistantStatusOf(Said root) => _inside.Assistants.StatusOf(root.Channel.Id, root.Thread);

    /// <summary>The title that the older assistants give a thread; null for none.</summary>
    public string? AssistantTitleOf(Said root) => _inside.Assistants.TitleOf(root.Channel.Id, root.Thread);

    /// <summary>The questions that somebody is offered.</summary>
    public IReadOnlyList<SuggestedPrompt> PromptsFor(Person person) => _inside.Assistants.PromptsOf(person.Direct.Id);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _inside.Office.DisposeAsync();
        await _server.DisposeAsync();
        _http?.Dispose();
    }

    private string Told() => string.Join('\n', ["It never came to hold. These calls came:", .. Calls.Select(call => $"{call.Number} {call.Method} {call.Error ?? "ok"}"), .. Surprises]);
}
