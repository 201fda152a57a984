using AxisBot.Conversations;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Posting;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Conversations.Receiving;

/// <summary>All of a worker but its host, over a real store: conversations, inbox, outbox, digests, with a clock that the test moves.</summary>
internal sealed class Office : IAsyncDisposable
{
    public static readonly Place Room = new(SomeStore.Surface, "hall", "room", "1", PlaceKind.Channel);

    private readonly ServiceProvider _given;
    private readonly Store _store;
    private readonly StorePlace? _ownPlace;

    private Office(Store store, StorePlace? ownPlace, ISurface surface, TimeProvider time, Action<IServiceCollection> add, DigestSettings digests)
    {
        (_store, _ownPlace) = (store, ownPlace);
        var services = new ServiceCollection().AddSingleton(time).AddSingleton<ICurrentLibrary>(Library).AddSingleton(surface);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddStorage(store);
        add(services);
        services.AddConversations(new ConversationSettings { QuestionsPerHour = 1000 }).AddDelivery(new DeliverySettings { Worker = "w1" }, digests);
        _given = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public LogBook Log { get; } = new();

    public Talk.ChangingLibrary Library { get; } = new();

    public IStateHealth Health => _store.Health;

    public static async Task<Office> OpenAsync(
        ISurface surface, FakeTime time, StoreKind kind = StoreKind.Sqlite, IDatabaseWatch? watch = null, StorePlace? place = null, Action<IServiceCollection>? add = null, DigestSettings? digests = null)
    {
        var there = place ?? await StorePlace.NewAsync(kind);
        using var logs = LoggerFactory.Create(_ => { });
        var settings = new StorageSettings { Path = there.Path, Postgres = there.Postgres, UsesServerClock = false };
        var store = await Store.OpenAsync(settings, logs, time, watch ?? NoWatch.Instance, CancellationToken.None);
        return new Office(store, place is null ? there : null, surface, time, add ?? (_ => { }), digests ?? new DigestSettings());
    }

    public T Get<T>()
        where T : notnull => _given.GetRequiredService<T>();

    /// <summary>A message arrives; whoever brings it is told or not.</summary>
    public async Task<bool> ArrivesAsync(IncomingMessage message)
    {
        try
        {
            await Get<Reception>().TakeInAsync(message, CancellationToken.None);
            return true;
        }
        catch (StateUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Answers what is there to answer and posts what is due, as often as there is something.</summary>
    public async Task WorkAsync()
    {
        var (secretary, postman) = (Get<Secretary>(), Get<Postman>());
        while (await secretary.WorkOnceAsync(CancellationToken.None) || await postman.WorkOnceAsync(CancellationToken.None))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _given.DisposeAsync();
        await _store.DisposeAsync();
        _ownPlace?.Dispose();
        Log.Dispose();
    }
}
