using AxisBot.Conversations.Keeping;
using AxisBot.Storage.Stores;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;

namespace AxisBot.Tests.Storage;

/// <summary>Small notes, in both stores.</summary>
public sealed class NoteTests
{
    private const string Name = "discord/shard/0/1";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_note_is_found_again_with_its_age_also_after_a_restart(StoreKind kind)
    {
        using var place = await StorePlace.NewAsync(kind);
        var time = new FakeTime();
        Note? written;
        await using (var store = await SomeStore.OpenAsync(kind, place, time: time))
        {
            var notes = new NoteStore(store.Database);
            Assert.Equal((null, kind == StoreKind.Postgres), (await notes.ReadAsync(Name, CancellationToken.None), notes.IsShared));
            written = await notes.WriteAsync(Name, "text with ¶ and 中", null, CancellationToken.None);
        }

        time.Advance(TimeSpan.FromSeconds(9));
        await using var again = await SomeStore.OpenAsync(kind, place, time: time);

        Assert.Equal(written! with { Age = TimeSpan.FromSeconds(9) }, await new NoteStore(again.Database).ReadAsync(Name, CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Whoever_has_not_read_what_stands_there_writes_nothing(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var notes = new NoteStore(store.Database);
        var first = await notes.WriteAsync(Name, "first", null, CancellationToken.None);
        var second = await notes.WriteAsync(Name, "second", first!.Version, CancellationToken.None);

        Assert.Null(await notes.WriteAsync(Name, "late", first.Version, CancellationToken.None));
        Assert.Null(await notes.WriteAsync(Name, "unread", null, CancellationToken.None));
        Assert.Null(await notes.WriteAsync("another", "never there", first.Version, CancellationToken.None));
        Assert.Equal(("second", second!.Version), (await notes.ReadAsync(Name, CancellationToken.None))! switch { var note => (note.Text, note.Version) });
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_many_who_write_at_once_one_has_written(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var notes = new NoteStore(store.Database);
        var first = await notes.WriteAsync(Name, "first", null, CancellationToken.None);

        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => notes.WriteAsync(Name, $"{i}", first!.Version, CancellationToken.None))));

        Assert.Equal((await notes.ReadAsync(Name, CancellationToken.None))!.Version, Assert.Single(written, note => note is not null)!.Version);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_note_that_is_damaged_says_nothing_and_can_be_written_anew(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var notes = new NoteStore(store.Database);
        await notes.WriteAsync(Name, "text", null, CancellationToken.None);
        await store.DoAsync("UPDATE notes SET body = 'tex7'");

        var damaged = await notes.ReadAsync(Name, CancellationToken.None);

        Assert.Equal("", damaged!.Text);
        Assert.NotNull(await notes.WriteAsync(Name, "new", damaged.Version, CancellationToken.None));
    }
}
