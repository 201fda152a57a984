using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Stores;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Storage;

/// <summary>A store of either kind, empty at first, with a clock that the test moves.</summary>
internal sealed class SomeStore : IAsyncDisposable
{
    public const string Surface = "party";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly bool _ownsPlace;
    private int _messages;

    private SomeStore(Store store, StorePlace place, bool ownsPlace, TimeProvider time, ILoggerFactory logs)
    {
        (Store, Place, _ownsPlace) = (store, place, ownsPlace);
        Time = time as FakeTime ?? new FakeTime();
        Inbox = new InboxStore(Database, logs.CreateLogger<InboxStore>());
        Outbox = new OutboxStore(Database, logs.CreateLogger<OutboxStore>());
        Threads = new ThreadStore(Database, Settings);
        Answers = new AnswerStore(Database, Settings);
        Expiry = new Expiry(Database, Settings);
    }

    public Store Store { get; }

    public StorePlace Place { get; }

    public FakeTime Time { get; }

    public ConversationSettings Settings { get; } = new() { Memory = TimeSpan.FromHours(1), QuestionsPerHour = 3 };

    public IDatabase Database => Store.Database;

    public InboxStore Inbox { get; }

    public OutboxStore Outbox { get; }

    public ThreadStore Threads { get; }

    public AnswerStore Answers { get; }

    public Expiry Expiry { get; }

    /// <summary>Opens one in a new place, or in one that there is.</summary>
    public static async Task<SomeStore> OpenAsync(StoreKind kind, StorePlace? place = null, IDatabaseWatch? watch = null, TimeProvider? time = null, ILoggerFactory? logs = null)
    {
        var there = place ?? await StorePlace.NewAsync(kind);
        var clock = time ?? new FakeTime();
        var log = logs ?? NullLoggerFactory.Instance;
        var settings = new StorageSettings { Path = there.Path, Postgres = there.Postgres, UsesServerClock = false };
        return new SomeStore(await Store.OpenAsync(settings, log, clock, watch ?? NoWatch.Instance, CancellationToken.None), there, place is null, clock, log);
    }

    public WrittenMessage Words(string text = "How much?", string? id = null, string person = "ana", params string[] alsoKnownAs) =>
        new(new MessageId(Surface, id ?? $"{++_messages}"), new Place(Surface, "hall", "room", "1", PlaceKind.Channel), new Person(person), Time.GetUtcNow(), text, MentionsBot: true) { AlsoKnownAs = alsoKnownAs };

    public Task<InboxItem?> TakeAsync(string worker = "w1", params MessageId[] inHand) => Inbox.ClaimAsync(new InboxClaim(worker, [Surface], inHand, Lease), CancellationToken.None);

    public Task<PostAttempt?> ClaimAsync(string worker = "w1", params PostKey[] inHand) => Outbox.ClaimAsync(new PostClaim(worker, [Surface], inHand, Lease), CancellationToken.None);

    public Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh = true) => Outbox.IntendAsync(attempt, isAfresh, Lease, CancellationToken.None);

    public Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement) => Outbox.SettleAsync(attempt, settlement, CancellationToken.None);

    public Task<T> AskAsync<T>(string sql) => Database.ReadAsync("test", async session => (await session.FirstAsync<T>(sql))!, CancellationToken.None);

    public Task<int> DoAsync(string sql) => Database.WriteAsync("test", session => session.ExecuteAsync(sql), Durability.Process, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (_ownsPlace)
        {
            Place.Dispose();
        }
    }
}
