using AxisBot.Conversations;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.Storage.Stores;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Storage;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>Of several workers on one store, one at a time holds a connection to the gateway, and the next goes on with its session.</summary>
public sealed class SeatTests
{
    private static readonly GatewayTimes Times = new();
    private static readonly GatewaySession Session = new("abc", new Uri("wss://gateway.example/"), 7, new Id(1), new Id(2));

    [PostgresFact]
    public async Task The_second_worker_waits_until_the_first_leaves_and_goes_on_with_its_session()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        var (first, second) = (SeatOf(store, "w1"), SeatOf(store, "w2"));
        Assert.Null(await first.TakeAsync(null, Ignore, CancellationToken.None));
        Assert.True(await first.KeepAsync(Session, CancellationToken.None));

        var taking = second.TakeAsync(null, Ignore, CancellationToken.None);
        await PassAsync(store, TimeSpan.FromSeconds(5));
        Assert.False(taking.IsCompleted);
        Assert.True(await first.KeepAsync(Session with { Sequence = 9 }, CancellationToken.None));
        await first.LeaveAsync(Session with { Sequence = 9 });
        await UntilAsync(store, taking);

        Assert.Equal(Session with { Sequence = 9 }, await taking);
        Assert.True(await second.KeepAsync(Session with { Sequence = 10 }, CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_worker_that_lives_keeps_its_seat_for_ever()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        var (first, second) = (SeatOf(store, "w1"), SeatOf(store, "w2"));
        await first.TakeAsync(null, Ignore, CancellationToken.None);
        using var enough = new CancellationTokenSource();
        var taking = second.TakeAsync(null, Ignore, enough.Token);

        for (var i = 0; i < 30; i++)
        {
            await PassAsync(store, Times.Save);
            Assert.True(await first.KeepAsync(Session, CancellationToken.None)); // also where it says what is there
        }

        Assert.False(taking.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
    }

    [PostgresFact]
    public async Task A_worker_that_fell_silent_loses_its_seat_and_learns_of_it()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        var (first, second) = (SeatOf(store, "w1"), SeatOf(store, "w2"));
        await first.TakeAsync(null, Ignore, CancellationToken.None);
        await first.KeepAsync(Session, CancellationToken.None);

        store.Time.Advance(Times.Lease);

        Assert.Equal(Session, await second.TakeAsync(null, Ignore, CancellationToken.None));
        Assert.False(await first.KeepAsync(Session with { Sequence = 8 }, CancellationToken.None));
        await first.LeaveAsync(null); // it has nothing to leave any more
        Assert.True(await second.KeepAsync(Session with { Sequence = 9 }, CancellationToken.None));
    }

    [PostgresFact]
    public async Task Of_two_that_come_at_once_one_gets_it()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        using var enough = new CancellationTokenSource();
        var taking = Enumerable.Range(0, 8).Select(i => SeatOf(store, $"w{i}").TakeAsync(null, Ignore, enough.Token)).ToList();

        await Task.WhenAny(taking);
        await PassAsync(store, TimeSpan.FromSeconds(3));

        Assert.Equal([true], taking.Select(task => task.IsCompleted).Where(isOver => isOver));
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(taking));
    }

    [Fact]
    public async Task A_file_has_one_worker_which_takes_its_seat_at_once_also_after_it_was_killed()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite);
        var killed = SeatOf(store, "w1");
        await killed.TakeAsync(null, Ignore, CancellationToken.None);
        await killed.KeepAsync(Session, CancellationToken.None);

        Assert.Equal(Session, await SeatOf(store, "w2").TakeAsync(null, Ignore, CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_damaged_is_no_session_and_keeps_nobody_out(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var seat = SeatOf(store, "w1");
        await seat.TakeAsync(null, Ignore, CancellationToken.None);
        await seat.KeepAsync(Session, CancellationToken.None);
        await store.DoAsync("UPDATE notes SET body = '{\"worker\":\"w9\",\"session\":{}}'");

        Assert.Null(await SeatOf(store, "w2").TakeAsync(null, Ignore, CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Each_connection_has_a_seat_of_its_own(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var (first, second) = (SeatOf(store, "w1"), SeatOf(store, "w1", shard: 1));
        await first.TakeAsync(null, Ignore, CancellationToken.None);
        await first.KeepAsync(Session, CancellationToken.None);

        Assert.Null(await second.TakeAsync(null, Ignore, CancellationToken.None));
    }

    [PostgresFact]
    public async Task Whoever_waits_sees_the_session_of_the_other()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        var (first, second) = (SeatOf(store, "w1"), SeatOf(store, "w2"));
        await first.TakeAsync(null, Ignore, CancellationToken.None);
        await first.KeepAsync(Session, CancellationToken.None);
        using var enough = new CancellationTokenSource();
        var seen = new List<GatewaySession>();

        var taking = second.TakeAsync(null, seen.Add, enough.Token);
        await PassAsync(store, TimeSpan.FromSeconds(3));
        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
        Assert.NotEmpty(seen);
        Assert.All(seen, session => Assert.Equal(Session, session));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Whoever_sits_there_goes_on_with_what_it_knows_and_not_with_what_is_written(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var seat = SeatOf(store, "w1");
        await seat.TakeAsync(null, Ignore, CancellationToken.None);
        await seat.KeepAsync(Session, CancellationToken.None);

        Assert.Equal(Session with { Sequence = 30 }, await seat.TakeAsync(Session with { Sequence = 30 }, Ignore, CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Another_bot_on_the_same_store_finds_no_session(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var first = SeatOf(store, "w1");
        await first.TakeAsync(null, Ignore, CancellationToken.None);
        await first.KeepAsync(Session, CancellationToken.None);

        Assert.Null(await SeatOf(store, "w1", bot: "2").TakeAsync(null, Ignore, CancellationToken.None));
    }

    private static void Ignore(GatewaySession session)
    {
        // Only some tests look at it.
    }

    private static Seat SeatOf(SomeStore store, string worker, int shard = 0, string bot = "1") =>
        new(new NoteStore(store.Database), new DeliverySettings { Worker = worker }, Times, store.Time, bot, shard, 2);

    /// <summary>Lets some time go by, in which whoever waits looks again and again.</summary>
    private static async Task PassAsync(SomeStore store, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            store.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, CancellationToken.None);
        }
    }

    private static async Task UntilAsync(SomeStore store, Task over)
    {
        for (var i = 0; i < 1000 && !over.IsCompleted; i++)
        {
            await PassAsync(store, TimeSpan.FromSeconds(1));
        }
    }
}
