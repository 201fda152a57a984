using System.Text;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Threads;
using AxisBot.TestKit.Stores;
using Npgsql;

namespace AxisBot.Tests.Storage;

/// <summary>What must not be kept is not in the files either. The canaries are seen before, so that it is known that they would be.</summary>
public sealed class RetentionTests
{
    private const int Canaries = 300;

    private static readonly Person Ana = new("ana");
    private static readonly ThreadId Thread = new(new ChannelId(SomeStore.Surface, "hall", "room"), "1");

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task After_a_while_no_word_of_anybody_is_left(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await SingAsync(store);
        await SampleAsync(store);
        Assert.True(await HeardAsync(store) > 0, "no canary was written at all");

        store.Time.Advance(TimeSpan.FromHours(2));
        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await HeardAsync(store));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Whoever_is_forgotten_leaves_no_word_behind(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await SingAsync(store);
        await SampleAsync(store);

        await store.Threads.ForgetAsync(SomeStore.Surface, Ana, default);
        await store.Answers.ForgetAsync(SomeStore.Surface, Ana, default);
        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await HeardAsync(store));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Names_of_messages_are_kept_for_days_and_then_not(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await SingAsync(store);
        store.Time.Advance(TimeSpan.FromDays(6));
        await store.Expiry.RunAsync(default);
        Assert.Equal(Canaries, await store.AskAsync<int>("SELECT COUNT(*) FROM inbox_names"));

        store.Time.Advance(TimeSpan.FromDays(2));
        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await store.AskAsync<int>("SELECT COUNT(*) FROM inbox_names"));
        Assert.Equal(0, await store.AskAsync<int>("SELECT COUNT(*) FROM inbox"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_waits_is_not_taken_away(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words(), default);
        store.Time.Advance(TimeSpan.FromDays(30));
        await store.Expiry.RunAsync(default);

        Assert.NotNull(await store.TakeAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_what_is_posted_no_word_is_left(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Expiry.RunAsync(default); // what an earlier process may have left is shredded without being asked for
        for (var i = 0; i < Canaries; i++)
        {
            var (place, now) = (store.Words().Place, store.Time.GetUtcNow());
            var card = new Card { Kind = CardKind.Answer, Lead = new CardLine($"canary-{i}-in a post {new string('x', i % 50)}") };
            await store.Outbox.AddAsync(Post.OfReply(new Reply(new MessageId(SomeStore.Surface, $"q{i}"), new MessageId(SomeStore.Surface, $"q{i}"), place, [card]), [[card]], null, now), default);
            await store.SettleAsync((await store.IntendAsync((await store.ClaimAsync())!))!, Settlement.Posted($"m{i}"));
        }

        if (kind == StoreKind.Postgres)
        {
            Assert.True(await HeardAsync(store) > 0, "no canary was written at all");
        }

        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await HeardAsync(store));
        Assert.Equal(new PostCounts(0, 0, Canaries, 0, 0), await store.Outbox.CountAsync(default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_nobody_takes_for_weeks_is_taken_away(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Inbox.KeepAsync(store.Words("canary-1-asks where nobody is any more"), default);
        Assert.True(await HeardAsync(store) > 0, "no canary was written at all");

        store.Time.Advance(TimeSpan.FromDays(36));
        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await HeardAsync(store));
        Assert.Equal(0, await store.AskAsync<int>("SELECT COUNT(*) FROM inbox"));
    }

    [PostgresFact]
    public async Task Who_reads_for_long_holds_nobody_up_and_the_words_go_afterwards()
    {
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres);
        await SingAsync(store);
        await using (var connection = new NpgsqlConnection(store.Place.Postgres))
        {
            await connection.OpenAsync();
            await using var backup = await connection.BeginTransactionAsync();
            await using var reads = new NpgsqlCommand("LOCK TABLE axisbot.turns IN ACCESS SHARE MODE", connection, backup);
            await reads.ExecuteNonQueryAsync();

            await store.Threads.ForgetAsync(SomeStore.Surface, Ana, default);
            await store.Answers.ForgetAsync(SomeStore.Surface, Ana, default);

            Assert.True(await HeardAsync(store) > 0, "the one who reads was not waited for at all");
        }

        await store.Expiry.RunAsync(default);

        Assert.Equal(0, await HeardAsync(store));
    }

    /// <summary>Questions that are asked, answered and remembered, each with a canary in it.</summary>
    private static async Task SingAsync(SomeStore store)
    {
        for (var i = 0; i < Canaries; i++)
        {
            var words = store.Words($"canary-{i}-sings of an old affair {new string('x', i % 50)}");
            await store.Inbox.KeepAsync(words, default);
            var item = (await store.TakeAsync())!;
            await store.Threads.RememberAsync(Thread, Ana, words.Id, new Turn(words.Text, $"canary-{i}-answers"), default);
            var card = new Card { Kind = CardKind.Answer, Lead = new CardLine($"canary-{i}-on a card") };
            await store.Answers.KeepAsync(new GivenAnswer($"{i}", words.Id, words.Place, Ana.Id, card), default);
            await store.Inbox.FinishAsync(item, default);
        }
    }

    /// <summary>PostgreSQL takes samples of what is in the tables, as it does by itself from time to time.</summary>
    private static async Task SampleAsync(SomeStore store)
    {
        if (store.Place.Postgres is { } postgres)
        {
            await using var connection = new NpgsqlConnection(postgres);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("ANALYZE axisbot.turns, axisbot.inbox_words, axisbot.given_answers, axisbot.outbox", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>How many canaries are heard in the files of the store, as bytes.</summary>
    private static async Task<int> HeardAsync(SomeStore store)
    {
        if (store.Place.Postgres is { } postgres)
        {
            await using var connection = new NpgsqlConnection(postgres);
            await connection.OpenAsync();
            await using var checkpoint = new NpgsqlCommand("CHECKPOINT", connection);
            await checkpoint.ExecuteNonQueryAsync();
            await using var command = new NpgsqlCommand("SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()", connection);
            return Heard((string)(await command.ExecuteScalarAsync())!);
        }

        return Heard(store.Place.Folder);
    }

    private static int Heard(string folder)
    {
        var count = 0;
        foreach (var path in Directory.GetFiles(folder).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            var text = reader.ReadToEnd();
            for (var at = text.IndexOf("canary-", StringComparison.Ordinal); at >= 0; at = text.IndexOf("canary-", at + 1, StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }
}
