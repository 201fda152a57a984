using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Schemas;
using AxisBot.Storage.Sqlite;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Storage;

/// <summary>A file of SQLite that is full, locked, gone, damaged, newer or somebody else's.</summary>
public sealed class SqliteTroubleTests : IDisposable
{
    private const int Mutated = 300;
    private const int BitsFlipped = 40;

    private readonly StorePlace _place = StorePlace.NewAsync(StoreKind.Sqlite).GetAwaiter().GetResult();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_second_worker_is_refused_and_told_what_to_do()
    {
        await using var first = await OpenAsync();

        var refused = await Assert.ThrowsAsync<StateUnavailableException>(OpenAsync);

        Assert.Equal(StateTrouble.Locked, refused.Trouble);
        Assert.Equal($"{_place.Path} is used by another AxisBot; end that, or let several workers share PostgreSQL", refused.Message);
    }

    [Fact]
    public async Task Without_room_nothing_is_taken_in_what_is_there_is_read_and_it_recovers_by_itself()
    {
        using var log = new LogBook();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, _place, logs: logs);
        await store.Inbox.KeepAsync(store.Words(), default);
        await store.DoAsync("PRAGMA max_page_count=1"); // as many as there are

        var full = await Assert.ThrowsAsync<StateUnavailableException>(() => FillAsync(store));

        Assert.Equal(StateTrouble.Full, full.Trouble);
        Assert.Equal($"there is no room left for {_place.Path}; make some on its disk", store.Store.Health.Wrong);
        Assert.True(await store.Inbox.CountAsync(default) >= 1);
        Assert.NotNull(store.Store.Health.Wrong); // reading alone does not make it well
        Assert.True(await store.Inbox.KeepAsync(store.Words(id: "after"), default));
        Assert.Null(store.Store.Health.Wrong);
        Assert.Equal(["cannot be used", "can be used again"], log.Lines.Select(line => line.Text.Contains("again", StringComparison.Ordinal) && !line.Text.Contains("tried again", StringComparison.Ordinal) ? "can be used again" : "cannot be used"));
    }

    [Fact]
    public async Task While_another_program_holds_it_nothing_is_written_and_then_it_is()
    {
        await using var store = await OpenAsync();
        await using (var other = new SqliteConnection(SqliteFile.ConnectionString(_place.Path, SqliteOpenMode.ReadWrite)))
        {
            await other.OpenAsync();
            await using var transaction = other.BeginTransaction(deferred: false);
            var locked = await Assert.ThrowsAsync<StateUnavailableException>(() => store.Inbox.KeepAsync(store.Words(), default));
            Assert.Equal((StateTrouble.Locked, 0), (locked.Trouble, await store.Inbox.CountAsync(default)));
        }

        Assert.True(await store.Inbox.KeepAsync(store.Words(), default));
    }

    [Fact]
    public async Task While_it_is_gone_nothing_is_written_into_nowhere_and_when_it_is_back_all_is_there()
    {
        await using var store = await OpenAsync();
        await store.Inbox.KeepAsync(store.Words(), default);
        Directory.CreateDirectory(Path.Combine(_place.Folder, "away"));
        Move(_place.Folder, Path.Combine(_place.Folder, "away"));

        var gone = await Assert.ThrowsAsync<StateUnavailableException>(() => store.Inbox.KeepAsync(store.Words(), default));
        Assert.Equal(StateTrouble.Unreachable, gone.Trouble);
        await Assert.ThrowsAsync<StateUnavailableException>(() => store.Inbox.CountAsync(default));
        Assert.False(File.Exists(_place.Path));

        Move(Path.Combine(_place.Folder, "away"), _place.Folder);
        Assert.True(await store.Inbox.KeepAsync(store.Words(), default));
        Assert.Equal(2, await store.Inbox.CountAsync(default));
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_read_and_told()
    {
        var watch = new Failing { Fails = step => step.Kind == DatabaseStepKind.Begin && step.Operation == "inbox.keep" ? new SqliteException("readonly", 8) : null };
        await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, _place, watch);

        var refused = await Assert.ThrowsAsync<StateUnavailableException>(() => store.Inbox.KeepAsync(store.Words(), default));

        Assert.Equal((StateTrouble.ReadOnly, $"{_place.Path} may only be read; let this user write it and its folder"), (refused.Trouble, refused.Message));
        Assert.Equal(0, await store.Inbox.CountAsync(default));
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(0, 100)]
    [InlineData(4096, 200)]
    public async Task A_file_that_is_damaged_is_refused(int from, int length)
    {
        await (await FilledAsync()).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_place.Path);
        bytes.AsSpan(from, length).Fill(0xA5);
        await File.WriteAllBytesAsync(_place.Path, bytes);

        await AssertRefusedAsync("is damaged; restore a backup (axisbot store restore FILE), or move it away to begin anew");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await (await FilledAsync()).DisposeAsync();
        await using (var file = new FileStream(_place.Path, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        await AssertRefusedAsync("is damaged; restore a backup");
    }

    [Fact]
    public async Task A_log_that_is_lost_is_noticed()
    {
        await using var store = await FilledAsync();
        using var copy = await StorePlace.NewAsync(StoreKind.Sqlite);
        File.Copy(_place.Path, copy.Path);
        await File.WriteAllTextAsync(SqliteHold.PathFor(copy.Path), "open\n");

        await Assert.ThrowsAsync<StateUnavailableException>(() => SomeStore.OpenAsync(StoreKind.Sqlite, copy));
        var refused = await Assert.ThrowsAsync<StateUnavailableException>(() => SomeStore.OpenAsync(StoreKind.Sqlite, copy));

        Assert.Contains("-wal is missing, and with it what was written last", refused.Message, StringComparison.Ordinal);
        File.Copy($"{_place.Path}-wal", $"{copy.Path}-wal");
        await using var whole = await SomeStore.OpenAsync(StoreKind.Sqlite, copy);
        Assert.Equal(20, (await whole.Outbox.CountAsync(default)).Due);
    }

    [Fact]
    public async Task Of_a_file_in_which_bits_have_flipped_nothing_wrong_is_ever_posted()
    {
        await (await FilledAsync()).DisposeAsync();
        var whole = await File.ReadAllBytesAsync(_place.Path);
        var (refused, posted, dropped) = (0, 0, 0);
        for (var seed = 0; seed < Mutated; seed++)
        {
            using var copy = await StorePlace.NewAsync(StoreKind.Sqlite);
            await File.WriteAllBytesAsync(copy.Path, Flipped(whole, new Random(seed)));
            try
            {
                await using var store = await SomeStore.OpenAsync(StoreKind.Sqlite, copy);
                var texts = await PostedAsync(store);
                Assert.All(texts, text => Assert.Matches("^The figure of room [0-9]{1,2} is \\$[0-9]{1,2} million\\.$", text));
                Assert.All(texts, text => Assert.Equal(text.Split(' ')[4], text.Split('$')[1].Split(' ')[0]));
                posted += texts.Count;
                dropped += 20 - texts.Count;
            }
            catch (Exception failure) when (failure is StateUnavailableException or SqliteException)
            {
                refused++;
            }
        }

        Assert.True(refused > 10 && posted > 100 && dropped > 0, $"{refused} files refused; of the others {posted} posts taken and {dropped} left");
    }

    [Fact]
    public async Task What_a_newer_version_has_written_is_refused()
    {
        await using (var store = await OpenAsync())
        {
            await store.DoAsync($"INSERT INTO schema_version (version, at) VALUES ({Migration.Newest + 1}, 0)");
        }

        await AssertRefusedAsync($"was written by a newer AxisBot (schema {Migration.Newest + 1}, known here up to {Migration.Newest}); use that one, or restore a backup of this one");
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        await using (var other = new SqliteConnection($"Data Source={_place.Path};Pooling=False"))
        {
            await other.OpenAsync();
            SqliteFile.Do(other, "CREATE TABLE recipes (name TEXT)");
        }

        await AssertRefusedAsync("is a database of another program; name another file");
    }

    [Fact]
    public async Task A_migration_that_fails_half_way_leaves_everything_as_it_was()
    {
        await using var store = await OpenAsync();
        string[] next = [.. Steps.All, "CREATE TABLE more (id TEXT); ALTER TABLE inbox ADD COLUMN more TEXT", "CREATE TABLE nonsense ("];

        await Assert.ThrowsAsync<StateUnavailableException>(() => store.Database.WriteAsync("migrate", async session =>
        {
            await Migration.RunAsync(session, "it", next);
            return true;
        }, Durability.Process, default));

        Assert.Equal(Migration.Newest, await store.AskAsync<int>("SELECT MAX(version) FROM schema_version"));
        Assert.Equal(0, await store.AskAsync<int>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'more'"));
        Assert.True(await store.Inbox.KeepAsync(store.Words(), default));
    }

    [Fact]
    public async Task An_older_database_is_brought_forward_with_what_it_holds()
    {
        await using var store = await OpenAsync();
        await store.Inbox.KeepAsync(store.Words(), default);

        await store.Database.WriteAsync("migrate", async session =>
        {
            await Migration.RunAsync(session, "it", [.. Steps.All, "ALTER TABLE inbox ADD COLUMN more TEXT NOT NULL DEFAULT 'there'"]);
            return true;
        }, Durability.Process, default);

        Assert.Equal("there", await store.AskAsync<string>("SELECT more FROM inbox"));
        Assert.Equal(Migration.Newest + 1, await store.AskAsync<int>("SELECT MAX(version) FROM schema_version"));
    }

    private Task<SomeStore> OpenAsync() => SomeStore.OpenAsync(StoreKind.Sqlite, _place);

    private async Task<SomeStore> FilledAsync()
    {
        var store = await OpenAsync();
        for (var room = 0; room < 20; room++)
        {
            var place = new Place(SomeStore.Surface, "hall", $"room {room}", null, PlaceKind.Channel);
            var now = store.Time.GetUtcNow();
            var card = new Card { Kind = CardKind.Notice, Lead = new CardLine($"The figure of room {room} is ${room} million.") };
            await store.Outbox.AddAsync(Post.OfDigest(place, new DateOnly(2030, 1, 1), [[card]], now, now.AddHours(6)), default);
        }

        return store;
    }

    private static async Task FillAsync(SomeStore store)
    {
        for (var i = 0; i < 1000; i++)
        {
            await store.Inbox.KeepAsync(store.Words(new string('x', 10_000), id: $"fill {i}"), default);
        }
    }

    private static async Task<List<string>> PostedAsync(SomeStore store)
    {
        var texts = new List<string>();
        for (var tries = 0; tries < 100 && texts.Count < 20; tries++)
        {
            if (await store.ClaimAsync($"w{tries}") is { } attempt && await store.IntendAsync(attempt) is { } intended)
            {
                texts.Add(intended.Post.Cards[0].Lead.Text);
                await store.SettleAsync(intended, Settlement.Posted($"m{tries}"));
            }
        }

        return texts;
    }

    private static byte[] Flipped(byte[] whole, Random chance)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = 0; i < BitsFlipped; i++)
        {
            bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        }

        return bytes;
    }

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private async Task AssertRefusedAsync(string told) =>
        Assert.Contains(told, (await Assert.ThrowsAsync<StateUnavailableException>(OpenAsync)).Message, StringComparison.Ordinal);
}
