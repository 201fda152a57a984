using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Receiving;
using AxisBot.Storage.Json;
using AxisBot.TestKit.Stores;

namespace AxisBot.Tests.Storage;

public sealed class InboxTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_comes_twice_under_any_of_its_names_is_kept_once(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);

        Assert.True(await store.Inbox.KeepAsync(store.Words(id: "a", alsoKnownAs: ["channel/17", "client-1"]), CancellationToken.None));
        Assert.False(await store.Inbox.KeepAsync(store.Words(id: "a"), CancellationToken.None));
        Assert.False(await store.Inbox.KeepAsync(store.Words(id: "b", alsoKnownAs: "channel/17"), CancellationToken.None));
        Assert.False(await store.Inbox.KeepAsync(store.Words(id: "client-1"), CancellationToken.None));
        Assert.True(await store.Inbox.KeepAsync(store.Words(id: "c", alsoKnownAs: "channel/18"), CancellationToken.None));
        Assert.Equal(2, await store.Inbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Every_sort_of_message_comes_back_as_it_was(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var words = store.Words("“Wie viel?” \u0000 \ud83d\ude00 'quoted' ; DROP TABLE inbox", id: "w") with { ReturnAddress = """{"token":"x"}""" };
        IncomingMessage[] messages =
        [
            words,
            new CommandCall(new MessageId(SomeStore.Surface, "c"), words.Place, new Person("ben", IsManager: true), words.At, "fact", new Dictionary<string, string> { ["topic"] = "zinc" }),
            new ButtonPress(new MessageId(SomeStore.Surface, "b"), words.Place with { Kind = PlaceKind.Direct, Thread = null }, new Person("cem"), words.At, "sources.abc"),
            new EditedMessage(new MessageId(SomeStore.Surface, "e"), words.Place, new Person("dora"), words.At, new MessageId(SomeStore.Surface, "other"), "new words", MentionsBot: false),
            new RemovedMessage(new MessageId(SomeStore.Surface, "r"), words.Place, new Person("eva"), words.At, new MessageId(SomeStore.Surface, "another")),
        ];
        foreach (var message in messages)
        {
            Assert.True(await store.Inbox.KeepAsync(message with { }, CancellationToken.None));
        }

        foreach (var message in messages)
        {
            var item = await store.TakeAsync();
            Assert.Equal(StateJson.Write(message), StateJson.Write(item!.Message));
            Assert.IsType(message.GetType(), item.Message);
            Assert.Equal(message.ReturnAddress, item.Message.ReturnAddress);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_message_is_one_workers_until_its_lease_is_over(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), CancellationToken.None);

        var first = await store.TakeAsync("w1");
        Assert.Null(await store.TakeAsync("w2"));
        store.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await store.Inbox.RenewAsync(first!, TimeSpan.FromSeconds(30), CancellationToken.None));
        store.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(await store.TakeAsync("w2"));
        store.Time.Advance(TimeSpan.FromSeconds(11));
        var second = await store.TakeAsync("w2");

        Assert.Equal(2, second!.Attempts);
        Assert.True(second.Fence > first!.Fence);
        Assert.False(await store.Inbox.RenewAsync(first, TimeSpan.FromSeconds(30), CancellationToken.None));
        await store.Inbox.FinishAsync(first, CancellationToken.None);
        Assert.Equal(1, await store.Inbox.CountAsync(CancellationToken.None));
        await store.Inbox.FinishAsync(second, CancellationToken.None);
        Assert.Equal(0, await store.Inbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_worked_at_here_is_not_given_twice_whatever_the_clock_says(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), CancellationToken.None);
        var item = await store.TakeAsync();
        store.Time.Advance(TimeSpan.FromHours(1));

        Assert.Null(await store.TakeAsync("w1", item!.Message.Id));
        Assert.NotNull(await store.TakeAsync("w2"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_was_put_back_waits_and_comes_again(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), CancellationToken.None);
        await store.Inbox.PutBackAsync((await store.TakeAsync())!, TimeSpan.FromSeconds(10), CancellationToken.None);

        Assert.Null(await store.TakeAsync());
        store.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, (await store.TakeAsync())!.Attempts);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_was_put_back_waits_no_day_more_when_the_clock_is_set_back(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), CancellationToken.None);
        await store.Inbox.PutBackAsync((await store.TakeAsync())!, TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.Null(await store.TakeAsync());

        await store.DoAsync("UPDATE inbox SET not_before = not_before + 86400000");

        Assert.NotNull(await store.TakeAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_change_waits_for_its_message_unless_the_same_worker_holds_that(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var message = store.Words();
        await store.Inbox.KeepAsync(message, CancellationToken.None);
        await store.Inbox.KeepAsync(new RemovedMessage(new MessageId(SomeStore.Surface, "removal"), message.Place, message.Author, message.At, message.Id), CancellationToken.None);

        var held = await store.TakeAsync("w1");
        Assert.Null(await store.TakeAsync("w2"));
        Assert.IsType<RemovedMessage>((await store.TakeAsync("w1", held!.Message.Id))!.Message);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_flood_of_one_person_does_not_hold_up_another(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        for (var i = 0; i < 20; i++)
        {
            await store.Inbox.KeepAsync(store.Words(person: "flood"), CancellationToken.None);
        }

        await store.Inbox.KeepAsync(store.Words(person: "ben"), CancellationToken.None);
        var taken = new List<string>();
        while (await store.TakeAsync() is { } item)
        {
            taken.Add(item.Message.Author.Id);
        }

        Assert.Equal(["flood", "flood", "flood", "flood", "ben"], taken);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Only_messages_of_surfaces_that_are_there_are_taken(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), CancellationToken.None);

        Assert.Null(await store.Inbox.ClaimAsync(new InboxClaim("w1", ["elsewhere"], [], TimeSpan.FromSeconds(30)), CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_what_is_answered_no_word_is_left(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words("a canary sings"), CancellationToken.None);
        await store.Inbox.FinishAsync((await store.TakeAsync())!, CancellationToken.None);

        Assert.Equal(0, await store.AskAsync<int>("SELECT COUNT(*) FROM inbox_words"));
        Assert.Equal("", await store.AskAsync<string>("SELECT lane FROM inbox"));
        Assert.False(await store.Inbox.KeepAsync(store.Words(id: "1"), CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_damaged_is_not_answered(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words("How much in 2021?"), CancellationToken.None);
        await store.DoAsync("UPDATE inbox_words SET body = REPLACE(body, '2021', '2022')");

        Assert.Null(await store.TakeAsync());
        Assert.Equal(0, await store.Inbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_a_message_that_is_brought_under_two_names_at_once_one_is_kept(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        for (var i = 0; i < 50; i++)
        {
            var pair = new[] { store.Words(alsoKnownAs: [$"client {i}", $"another {i}"]), store.Words(alsoKnownAs: [$"another {i}", $"client {i}"]) };
            var kept = await Task.WhenAll(pair.Select(words => Task.Run(() => store.Inbox.KeepAsync(words, CancellationToken.None))));

            Assert.Single(kept, isNew => isNew);
        }

        Assert.Equal(50, await store.Inbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_name_of_a_message_that_was_known_already_is_known_from_then_on(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(id: "a", alsoKnownAs: "client"), CancellationToken.None);
        await store.Inbox.KeepAsync(store.Words(id: "b", alsoKnownAs: ["client", "other"]), CancellationToken.None);

        Assert.False(await store.Inbox.KeepAsync(store.Words(id: "c", alsoKnownAs: "other"), CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_became_of_a_message_is_known_and_neither_its_removal_nor_its_latest_change_is_forgotten(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var id = new MessageId(SomeStore.Surface, "m");

        Assert.Null(await store.Inbox.FindAsync(id, CancellationToken.None));
        await store.Inbox.NoteAsync(id, new KnownMessage(IsSpokenTo: false, IsRemoved: true), CancellationToken.None);
        await store.Inbox.NoteAsync(id, new KnownMessage(IsSpokenTo: true, IsRemoved: false) { Changed = DateTimeOffset.UnixEpoch.AddMinutes(2) }, CancellationToken.None);
        await store.Inbox.NoteAsync(id, new KnownMessage(IsSpokenTo: true, IsRemoved: false) { Changed = DateTimeOffset.UnixEpoch.AddMinutes(1) }, CancellationToken.None);
        await store.Inbox.NoteAsync(id, new KnownMessage(IsSpokenTo: true, IsRemoved: false), CancellationToken.None);

        Assert.Equal(new KnownMessage(IsSpokenTo: true, IsRemoved: true) { Changed = DateTimeOffset.UnixEpoch.AddMinutes(2) }, await store.Inbox.FindAsync(id, CancellationToken.None));
    }
}
