using AxisBot.Conversations;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Http;
using AxisBot.SlackAdapter.Sockets;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>AxisBot in a loopback Slack: the whole adapter over a real store, with a clock that the test moves.</summary>
internal sealed class SlackOffice : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    // A second of the clock may pass in a hundredth of ours, and a call whose answer is on its way would be given up; one that Slack holds back would never end.
    // Where the machine is busy, a call is waited for as much longer as some calls take just now.
    private static readonly TimeSpan LongestFlight = TimeSpan.FromMilliseconds(50);
    private const int CallsOfFlight = 10;

    private static readonly TimeSpan MostOfFlights = TimeSpan.FromSeconds(30);

    private readonly Store _store;
    private readonly StorePlace _place;
    private readonly SlackSettings _settings;
    private readonly SocketTimes _times;
    private readonly IChartPictures _pictures;
    private readonly CallsInFlight _flights = new();
    private ServiceProvider _given;
    private CancellationTokenSource _stop = new();
    private Task _working = Task.CompletedTask;

    private SlackOffice(LoopbackSlack slack, FakeTime time, Store store, StorePlace place, SlackSettings settings, SocketTimes times, IChartPictures pictures)
    {
        (Slack, Time, _store, _place, _settings, _times, _pictures) = (slack, time, store, place, settings, times, pictures);
        _given = Build();
        Ana = slack.AddPerson("ana");
        Room = slack.AddChannel("room", Ana);
    }

    public LoopbackSlack Slack { get; }

    public FakeTime Time { get; }

    public LogBook Log { get; } = new();

    public Person Ana { get; }

    public Channel Room { get; }

    public SlackHealth Health => Get<SlackHealth>();

    /// <summary>Opens one; it is in Slack when this returns, unless it is not to wait for that.</summary>
    public static async Task<SlackOffice> OpenAsync(
        Func<SlackSettings, SlackSettings>? settings = null, SocketTimes? times = null, Action<LoopbackSlack>? prepare = null, IDatabaseWatch? watch = null, bool waits = true,
        IChartPictures? pictures = null)
    {
        var time = new FakeTime();
        var slack = await LoopbackSlack.StartAsync(time);
        prepare?.Invoke(slack);
        var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        using var logs = LoggerFactory.Create(_ => { });
        var store = await Store.OpenAsync(new StorageSettings { Path = place.Path, UsesServerClock = false }, logs, time, watch ?? NoWatch.Instance, CancellationToken.None);
        var usual = new SlackSettings { BotToken = slack.App.BotToken, AppToken = slack.App.AppToken, SigningSecret = slack.App.SigningSecret, Api = slack.Api, Port = 0, Connections = 1 };
        var office = new SlackOffice(slack, time, store, place, settings?.Invoke(usual) ?? usual, times ?? new SocketTimes(), pictures ?? new ChartPicture(null, time));
        await office.StartAsync(waits);
        return office;
    }

    public T Get<T>()
        where T : notnull => _given.GetRequiredService<T>();

    /// <summary>A channel of its own for each, since one takes only a message a second.</summary>
    public Channel NewRoom(string name) => Slack.AddChannel(name, Ana);

    /// <summary>Moves the clock until something holds, by a second at a time where nothing else is said; tells how things stand where it never does.</summary>
    public async Task UntilLaterAsync(Func<bool> holds, TimeSpan? step = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        try
        {
            while (!holds())
            {
                patience.Token.ThrowIfCancellationRequested();
                Time.Advance(step ?? Step);
                await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
                var begin = TimeProvider.System.GetTimestamp();
                await Slack.IdleAsync().WaitAsync(patience.Token);
                var call = TimeProvider.System.GetElapsedTime(begin);
                await _flights.LandedAsync(LongestFlight + (call * CallsOfFlight));
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException(await TellAsync());
        }
    }

    /// <summary>Lets so much time pass at once when no call is on its way: one would be given up by it.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await _flights.LandedAsync(MostOfFlights);
        await Task.Delay(Breath, TimeProvider.System, CancellationToken.None); // what has come is read
        Time.Advance(time);
    }

    /// <summary>Ends it in order.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        var stopping = Task.WhenAll(_given.GetServices<IHostedService>().Select(hosted => hosted.StopAsync(CancellationToken.None)).Append(_working));
        await UntilLaterAsync(() => stopping.IsCompleted);
        await stopping;
    }

    /// <summary>Ends it and starts it again over the same store, as another process would.</summary>
    public async Task StartAgainAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync();
        }

        await _given.DisposeAsync();
        _stop.Dispose();
        (_given, _stop) = (Build(), new CancellationTokenSource());
        await StartAsync(waits: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync();
        }

        await _given.DisposeAsync();
        await _store.DisposeAsync();
        _place.Dispose();
        await Slack.DisposeAsync();
        _stop.Dispose();
        Log.Dispose();
    }

    private async Task<string> TellAsync() =>
        $"""
        At {Time.GetUtcNow():HH:mm:ss} it does not hold; {await Get<IOutbox>().CountAsync(CancellationToken.None)}
        {string.Join('\n', Slack.Calls.Select(call => $"{call.At:HH:mm:ss} {call.Method}"))}
        {string.Join('\n', Log.Lines.Select(line => line.Text))}
        """;

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton<ICurrentLibrary>(new Talk.ChangingLibrary()).AddSingleton(_times).AddSingleton(_pictures);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.None).AddProvider(Log));
        services.AddStorage(_store).AddSlack(_settings).AddKeyedSingleton(SlackSettings.SurfaceName, (_, _) => _flights.NewClient());
        services.AddConversations(new ConversationSettings { QuestionsPerHour = 1000, MostWaiting = 2000 }).AddDelivery(new DeliverySettings { Worker = "w1" }, new DigestSettings());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private async Task StartAsync(bool waits)
    {
        foreach (var hosted in _given.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        _working = Task.WhenAll(Get<Secretary>().RunAsync(_stop.Token), Get<Postman>().RunAsync(_stop.Token));
        var settings = Get<SlackSettings>();
        if (settings.Transport == SlackTransport.Http)
        {
            Slack.DeliverTo(new Uri(Get<EventsServer>().Address, EventsEndpoint.Path));
        }
        else if (waits)
        {
            await Slack.Sockets.UntilReadyAsync(settings.Connections);
            while (Health.Connections < settings.Connections)
            {
                await Task.Delay(Breath, TimeProvider.System, CancellationToken.None); // the greeting is still on its way
            }
        }
    }
}
