using AxisBot.Conversations;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Http;
using AxisBot.Storage;
using AxisBot.TestKit.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Benchmarks.Events;

/// <summary>AxisBot's own server of events with its inbox: an event is acknowledged when it is on the disk. Nobody works at what is kept.</summary>
internal sealed class AxisBotServer : IEventsServer
{
    private readonly Store _store;
    private readonly ServiceProvider _given;
    private readonly Func<ValueTask> _endPlace;

    private AxisBotServer(string name, Store store, Func<ValueTask> endPlace, string secret)
    {
        (Name, _store, _endPlace) = (name, store, endPlace);
        var settings = new SlackSettings { BotToken = "xoxb-none", SigningSecret = secret, Transport = SlackTransport.Http, Port = 0 };
        _given = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<ICurrentLibrary, OwnLibrary>().AddLogging()
            .AddStorage(store).AddSlack(settings).AddConversations(new ConversationSettings()).AddDelivery(new DeliverySettings(), new DigestSettings())
            .BuildServiceProvider();
    }

    public string Name { get; }

    public Uri Address => new(Server.Address, EventsEndpoint.Path);

    private EventsServer Server => _given.GetRequiredService<EventsServer>();

    /// <summary>Starts one over a new store of a kind.</summary>
    public static async Task<AxisBotServer> StartAsync(string kind, string secret)
    {
        using var logs = LoggerFactory.Create(_ => { });
        var (settings, endPlace) = kind == EventsOrders.Sqlite ? await SqliteAsync().ConfigureAwait(false) : await PostgresAsync().ConfigureAwait(false);
        var store = await Store.OpenAsync(settings, logs, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
        var server = new AxisBotServer($"AxisBot, {kind}", store, endPlace, secret);
        await server.Server.StartAsync(CancellationToken.None).ConfigureAwait(false);
        return server;
    }

    public async Task<IReadOnlyCollection<string>?> KeptAsync() =>
        (await _store.Database.ReadAsync("benchmark.kept", session => session.ListAsync<string>("SELECT id FROM inbox"), CancellationToken.None).ConfigureAwait(false)).ToHashSet();

    public async ValueTask DisposeAsync()
    {
        await Server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _given.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
        await _endPlace().ConfigureAwait(false);
    }

    private static async Task<(StorageSettings Settings, Func<ValueTask> End)> SqliteAsync()
    {
        var place = await StorePlace.NewAsync(StoreKind.Sqlite).ConfigureAwait(false);
        return (new StorageSettings { Path = place.Path }, End);

        ValueTask End()
        {
            place.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>As a server is run by whoever wants to keep what it holds: with fsync, which the servers of the tests do without.</summary>
    private static async Task<(StorageSettings Settings, Func<ValueTask> End)> PostgresAsync()
    {
        var server = await PostgresServer.StartAsync("fsync=on").ConfigureAwait(false);
        return (new StorageSettings { Postgres = await server.NewDatabaseAsync().ConfigureAwait(false) }, server.DisposeAsync);
    }

    private sealed class OwnLibrary : ICurrentLibrary
    {
        private readonly Lazy<LibrarySnapshot> _read = new(() => new LibrarySnapshot(new PassageIndex(LibraryReader.ForProgram().Read())));

        public string Name => LibraryReader.NameOfProgram;

        public LibrarySnapshot Now => _read.Value;
    }
}
