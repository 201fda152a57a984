using System.Collections.Concurrent;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Storage;
using AxisBot.Storage.Stores;
using AxisBot.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Storage;

/// <summary>
/// Several workers share a database of PostgreSQL and race for digests, on a platform that looks at no keys. Some stand still past
/// their lease, between any two steps; and one is ended in the middle of its work.
/// </summary>
public sealed class RaceTests
{
    private const int Digests = 2000;

    private static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(900);

    [PostgresTheory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Each_digest_is_posted_once_whoever_stands_still(int workers)
    {
        var database = await (await PostgresServer.CommonAsync()).NewDatabaseAsync();
        var wall = new Wall();
        var share = Digests * workers / 14; // 2,000 in all
        await using var planner = await OpenAsync(database);
        await AddAsync(planner, share);

        using var enough = new CancellationTokenSource();
        var working = Enumerable.Range(0, workers).Select(number => WorkAsync(database, number, wall, enough.Token)).ToList();
        await wall.UntilAsync(share, () => CountAsync(planner));
        await enough.CancelAsync();
        await Task.WhenAll(working);

        Assert.Equal(share, wall.Posts.Count);
        Assert.All(wall.Posts, post => Assert.Equal(1, post.Value));
        Assert.True(wall.StoodStill > share / 100, $"only {wall.StoodStill} times somebody stood still");
    }

    [PostgresFact]
    public async Task Planners_that_look_at_once_open_one_issue_for_each_channel()
    {
        var database = await (await PostgresServer.CommonAsync()).NewDatabaseAsync();
        var channels = Enumerable.Range(0, 50).Select(i => new ChannelId(SomeStore.Surface, "hall", $"room {i}")).ToList();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(database)));
        var (day, now) = (new DateOnly(2030, 1, 1), TimeProvider.System.GetUtcNow());

        var opened = await Task.WhenAll(stores.SelectMany(store => channels.Select(channel => new IssueStore(store.Database).OpenAsync(
            new OpenedIssue(channel, day, now, "hash", null), Post.OfDigest(new Place(channel.Surface, channel.Space, channel.Channel, null, PlaceKind.Channel), day, [[Card()]], now, now.AddHours(1)), default))));

        Assert.Equal(channels.Count, opened.Count(isNew => isNew));
        Assert.Equal(channels.Count, (await new OutboxStore(stores[0].Database, NullLogger<OutboxStore>.Instance).CountAsync(default)).Due);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    private static Card Card() => new() { Kind = CardKind.Digest, Lead = new CardLine("an issue") };

    private static Task<Store> OpenAsync(string database) =>
        Store.OpenAsync(new StorageSettings { Postgres = database }, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None);

    private static async Task AddAsync(Store store, int count)
    {
        var outbox = new OutboxStore(store.Database, NullLogger<OutboxStore>.Instance);
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var place = new Place(SomeStore.Surface, "hall", $"room {i}", null, PlaceKind.Channel);
            await outbox.AddAsync(Post.OfDigest(place, new DateOnly(2030, 1, 1), [[Card()]], now, now.AddHours(6)), default);
        }
    }

    private static Task<PostCounts> CountAsync(Store store) => new OutboxStore(store.Database, NullLogger<OutboxStore>.Instance).CountAsync(default);

    private static async Task WorkAsync(string database, int number, Wall wall, CancellationToken stop)
    {
        await using var store = await OpenAsync(database);
        var time = TimeProvider.System;
        var settings = new DeliverySettings { Worker = $"w{number}", Lease = Lease, LongestSend = Lease / 3, Round = TimeSpan.FromMilliseconds(50), AtOnce = 4, Farewell = TimeSpan.FromSeconds(10) };
        var outbox = new Halting(new OutboxStore(store.Database, NullLogger<OutboxStore>.Instance), wall, new Random(number));
        var backoff = new Backoff(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1), new Random(number));
        var sender = new PostSender(outbox, settings, backoff, time);
        var postman = new Postman(outbox, new Surfaces([wall]), settings, new OutboxBell(time), sender, new PostSettler(sender, settings, backoff, time), time, NullLogger<Postman>.Instance);
        await postman.RunAsync(stop);
    }

    /// <summary>A platform that looks at no keys: what is put up twice hangs there twice.</summary>
    private sealed class Wall : ISurface
    {
        private int _stoodStill;

        public ConcurrentDictionary<string, int> Posts { get; } = new();

        public int StoodStill => _stoodStill;

        public string Name => SomeStore.Surface;

        public PostingTraits Traits { get; } = new() { Settle = Lease };

        public void Stand() => Interlocked.Increment(ref _stoodStill);

        /// <summary>Waits until all hang there and nobody works at any.</summary>
        public async Task UntilAsync(int count, Func<Task<PostCounts>> countAsync)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            while (Posts.Count < count || await countAsync() is not { Due: 0, Sending: 0 })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
            }
        }

        public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation) => Task.CompletedTask;

        public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            Posts.AddOrUpdate(post.Key.Value, 1, (_, count) => count + 1);
            return Task.FromResult<PostOutcome>(new Posted(post.Key.Value));
        }

        public Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation) =>
            Task.FromResult<ReadBack>(Posts.ContainsKey(post.Key.Value) ? new Found(post.Key.Value) : new Absent());
    }

    /// <summary>A worker that now and then stands still for longer than its lease, just before or behind any step.</summary>
    private sealed class Halting(IOutbox outbox, Wall wall, Random chance) : IOutbox
    {
        public Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation) => outbox.AddAsync(posts, cancellation);

        public async Task<PostAttempt?> ClaimAsync(PostClaim claim, CancellationToken cancellation)
        {
            var attempt = await outbox.ClaimAsync(claim, cancellation);
            return attempt is null ? null : await StandAsync(attempt);
        }

        public async Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation) =>
            await StandAsync(await outbox.IntendAsync(attempt, isAfresh, lease, cancellation));

        public async Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement, CancellationToken cancellation) =>
            await outbox.SettleAsync(await StandAsync(attempt), settlement, cancellation);

        public Task<PostCounts> CountAsync(CancellationToken cancellation) => outbox.CountAsync(cancellation);

        private async Task<T> StandAsync<T>(T value)
        {
            bool stands;
            lock (chance)
            {
                stands = chance.Next(40) == 0;
            }

            if (stands)
            {
                wall.Stand();
                await Task.Delay(Lease * 2, TimeProvider.System);
            }

            return value;
        }
    }
}
