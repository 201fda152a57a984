using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Storage.Copies;
using AxisBot.Storage.Stores;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;

namespace AxisBot.Tests.Storage;

/// <summary>A copy takes the place of a database whole or not at all, and nothing is posted again because of it.</summary>
public sealed class StoreCopiesTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTime _time = new();
    private StorePlace _place = null!;

    public async Task InitializeAsync() => _place = await StorePlace.NewAsync(StoreKind.Sqlite);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_copy_that_cannot_be_used_leaves_the_database_as_it_is()
    {
        await FillAsync();
        var (empty, newer) = (Path.Combine(_place.Folder, "empty"), Path.Combine(_place.Folder, "newer"));
        await File.WriteAllBytesAsync(empty, []);
        StoreCopies.Back(_place.Path, newer);
        Change(newer, "INSERT INTO schema_version (version, at) VALUES (9000, 0)");

        AssertRefused(empty, $"{empty} is empty and no copy of a database");
        AssertRefused(newer, $"{newer} was written by a newer AxisBot (schema 9000");

        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, _place, time: _time);
        Assert.Equal(1, (await store.Outbox.CountAsync(default)).Due);
        Assert.DoesNotContain(Directory.GetFiles(_place.Folder), file => file.Contains(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_due_when_the_copy_was_made_is_looked_for_before_it_is_posted_and_digests_begin_with_the_next()
    {
        await FillAsync();
        var copy = Path.Combine(_place.Folder, "copy");
        StoreCopies.Back(_place.Path, copy);
        _time.Advance(TimeSpan.FromHours(3));
        StoreCopies.Restore(copy, _place.Path, _time);

        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, _place, time: _time);
        var counts = await store.Outbox.CountAsync(default);
        Assert.Equal((0, 1), (counts.Due, counts.Sending));
        Assert.Equal(_time.GetUtcNow(), Assert.Single(await new SubscriptionStore(store.Database).AllAsync(default)).Since);
    }

    private async Task FillAsync()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, _place, time: _time);
        var words = store.Words();
        var reply = new Reply(words.Id, words.Id, words.Place, [new Card { Kind = CardKind.Answer, Lead = new CardLine("words") }]);
        await store.Outbox.AddAsync(Post.OfReply(reply, [reply.Cards], null, _time.GetUtcNow()), default);
        await new SubscriptionStore(store.Database).KeepAsync(new DigestSubscription(new ChannelId(SomeStore.Surface, "hall", "room"), new TimeOnly(9, 0), "UTC", _time.GetUtcNow()), default);
    }

    private void AssertRefused(string copy, string told) =>
        Assert.Contains(told, Assert.Throws<StateUnavailableException>(() => StoreCopies.Restore(copy, _place.Path, _time)).Message, StringComparison.Ordinal);

    private static void Change(string path, string statement)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
