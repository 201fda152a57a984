using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.World;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>AxisBot in a loopback Discord: the whole adapter over a real store, with a clock that the test moves.</summary>
internal sealed class DiscordOffice : IAsyncDisposable
{
    /// <summary>Long enough for the program to act before the clock moves again, also where the machine is busy with other work.</summary>
    public static readonly TimeSpan LongBreath = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly Func<DiscordSettings, DiscordSettings> _settings;
    private readonly GatewayTimes _times;
    private readonly StorePlace _place;
    private ServiceProvider _given = null!;
    private Store _store = null!;
    private CancellationTokenSource _stop = new();
    private Task _working = Task.CompletedTask;
    private bool _isOpen;

    private DiscordOffice(LoopbackDiscord discord, FakeTime time, StorePlace place, Func<DiscordSettings, DiscordSettings>? settings, GatewayTimes? times)
    {
        (Discord, Time, _place, _settings, _times) = (discord, time, place, settings ?? (usual => usual), times ?? new GatewayTimes());
        Guild = discord.World.AddGuild("Analysts");
        Channel = Guild.AddChannel("trade");
        Ana = Guild.AddMember("ana");
    }

    public LoopbackDiscord Discord { get; }

    public FakeTime Time { get; }

    public LogBook Log { get; } = new();

    public DiscordGuild Guild { get; }

    public DiscordChannel Channel { get; }

    public DiscordPerson Ana { get; }

    public DiscordHealth Health => Get<DiscordHealth>();

    /// <summary>How AxisBot converses, from the next start on.</summary>
    public ConversationSettings Conversations { get; set; } = new() { QuestionsPerHour = 1000, MostWaiting = 2000 };

    /// <summary>What a chart is drawn as; null where it cannot be drawn.</summary>
    public byte[]? Picture { get; set; }

    /// <summary>Opens one; it is in Discord when this returns, unless it is not to wait for that.</summary>
    public static async Task<DiscordOffice> OpenAsync(
        Func<DiscordSettings, DiscordSettings>? settings = null, LoopbackDiscordSettings? discord = null, GatewayTimes? times = null, Action<DiscordOffice>? prepare = null, bool waits = true)
    {
        var time = new FakeTime();
        var office = new DiscordOffice(await LoopbackDiscord.StartAsync(time, discord), time, await StorePlace.NewAsync(StoreKind.Sqlite), settings, times);
        prepare?.Invoke(office);
        await office.StartAsync(waits);
        return office;
    }

    public T Get<T>()
        where T : notnull => _given.GetRequiredService<T>();

    /// <summary>Starts the program, on the state that is there.</summary>
    public async Task StartAsync(bool waits = true)
    {
        using var logs = LoggerFactory.Create(_ => { });
        _stop = new CancellationTokenSource();
        _store = await Store.OpenAsync(new StorageSettings { Path = _place.Path, UsesServerClock = false }, logs, Time, NoWatch.Instance, CancellationToken.None);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton<ICurrentLibrary>(new Talk.ChangingLibrary()).AddSingleton(_times);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.None).AddProvider(Log));
        services.AddSingleton<IChartPictures>(new Painter(this));
        services.AddStorage(_store).AddDiscord(_settings(new DiscordSettings { Token = Discord.Token, Api = Discord.ApiAddress, Pictures = false }));
        services.AddConversations(Conversations).AddDelivery(new DeliverySettings { Worker = "w1" }, new DigestSettings());
        _given = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _isOpen = true;
        foreach (var hosted in _given.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        _working = Task.WhenAll(Get<Secretary>().RunAsync(_stop.Token), Get<Postman>().RunAsync(_stop.Token));
        if (waits)
        {
            await UntilAsync(() => Health.Connected >= Math.Max(1, Get<DiscordSettings>().Shards));
            await UntilAsync(() => !Get<DiscordSettings>().RegistersCommands || Discord.Answered.All.Any(request => request is { Method: "PUT", Status: 200 }));
        }
    }

    /// <summary>Waits until something holds, without moving the clock.</summary>
    public Task UntilAsync(Func<bool> holds) => Waiting.UntilAsync(holds, LongestWait, Tell);

    /// <summary>Moves the clock until something holds.</summary>
    public async Task UntilLaterAsync(Func<bool> holds, TimeSpan? step = null, TimeSpan? breath = null)
    {
        using var patience = new CancellationTokenSource(LongestWait);
        while (!holds())
        {
            Assert.False(patience.IsCancellationRequested, $"it does not come; {Tell()}");
            Time.Advance(step ?? Step);
            await Task.Delay(breath ?? Breath, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Ends the program in order.</summary>
    public async Task StopAsync()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        await _stop.CancelAsync();
        var stopping = Task.WhenAll(_given.GetServices<IHostedService>().Select(hosted => hosted.StopAsync(CancellationToken.None)).Append(_working));
        await UntilLaterAsync(() => stopping.IsCompleted);
        await stopping;
        await _given.DisposeAsync();
        await _store.DisposeAsync();
        _stop.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _place.Dispose();
        await Discord.DisposeAsync();
        Log.Dispose();
    }

    private string Tell() => $"{string.Join(" | ", Discord.Unexpected.All)}; {string.Join(" | ", Log.Lines.TakeLast(12))}";

    private sealed class Painter(DiscordOffice office) : IChartPictures
    {
        public Task<ReadOnlyMemory<byte>?> DrawAsync(CardChart chart, CancellationToken cancellation) => Task.FromResult(office.Picture is { } picture ? (ReadOnlyMemory<byte>?)picture : null);
    }
}
