using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Schemas;
using AxisBot.Storage.Stores;
using AxisBot.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AxisBot.Tests.Storage;

/// <summary>A server that is restarted, crashes, is full of others, refuses to serialize, or loses its answers.</summary>
public sealed class PostgresTroubleTests
{
    [PostgresFact]
    public async Task A_server_that_is_restarted_is_used_again_by_itself()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var store = await OpenAsync(await server.NewDatabaseAsync());
        var inbox = new InboxStore(store.Database, NullLogger<InboxStore>.Instance);
        Assert.True(await inbox.KeepAsync(Words("1"), default));

        await server.StopAsync("QUIT");
        var away = await Assert.ThrowsAsync<StateUnavailableException>(() => inbox.KeepAsync(Words("2"), default));
        Assert.Equal(StateTrouble.Unreachable, away.Trouble);
        Assert.Contains("does not answer; look whether the server runs and can be reached", store.Health.Wrong, StringComparison.Ordinal);
        await server.StartAgainAsync();

        Assert.True(await inbox.KeepAsync(Words("2"), default));
        Assert.Equal(2, await inbox.CountAsync(default));
        Assert.Null(store.Health.Wrong);
    }

    [PostgresFact]
    public async Task Whoever_is_cut_off_for_a_moment_notices_nothing()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        var inbox = new InboxStore(store.Database, NullLogger<InboxStore>.Instance);
        await inbox.KeepAsync(Words("1"), default);

        await RunAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()");

        Assert.True(await inbox.KeepAsync(Words("2"), default));
    }

    [PostgresFact]
    public async Task A_commit_whose_answer_is_lost_is_not_made_twice()
    {
        var lost = 0;
        var watch = new Failing { FailsAfter = step => step.Kind == DatabaseStepKind.Commit && step.Operation == "uses.take" && ++lost == 1 ? new IOException("lost") : null };
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres, watch: watch, time: TimeProvider.System);
        var uses = new UseStore(store.Database, store.Settings);

        Assert.Null(await uses.TakeAsync("identify", 5, TimeSpan.FromHours(1), default));

        Assert.Equal((2, 1), (lost, await uses.CountAsync("identify", TimeSpan.FromHours(1), default)));
    }

    [PostgresFact]
    public async Task What_cannot_be_serialized_is_tried_again_and_given_up_in_the_end()
    {
        var refused = 0;
        var watch = new Failing { Fails = step => step.Kind == DatabaseStepKind.Commit && step.Operation == "inbox.keep" && ++refused < 4 ? new PostgresException("no", "ERROR", "ERROR", "40001") : null };
        await using var store = await SomeStore.OpenAsync(StoreKind.Postgres, watch: watch, time: TimeProvider.System);

        Assert.True(await store.Inbox.KeepAsync(store.Words(), default));
        Assert.Equal(4, refused);
        refused = -100;
        Assert.Contains("refuses (40001)", (await Assert.ThrowsAsync<StateUnavailableException>(() => store.Inbox.KeepAsync(store.Words(), default))).Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_server_that_is_full_of_others_is_waited_for()
    {
        await using var server = await PostgresServer.StartAsync("max_connections=8", "superuser_reserved_connections=0");
        var database = await server.NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        var inbox = new InboxStore(store.Database, NullLogger<InboxStore>.Instance);
        await using (var others = new Others())
        {
            await others.TakeAllAsync(database);
            Assert.NotNull(await Record.ExceptionAsync(() => Task.WhenAll(Enumerable.Range(0, 12).Select(i => inbox.KeepAsync(Words($"crowd {i}"), default)))) ?? new InvalidOperationException("one connection was enough"));
        }

        Assert.True(await inbox.KeepAsync(Words("after"), default));
    }

    [PostgresFact]
    public async Task Workers_that_start_together_migrate_one_after_the_other()
    {
        var database = await (await PostgresServer.CommonAsync()).NewDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(database)));

        var versions = await stores[0].Database.ReadAsync("test", session => session.ListAsync<long>("SELECT version FROM schema_version ORDER BY version"), default);
        Assert.Equal(Enumerable.Range(1, Migration.Newest).Select(version => (long)version), versions);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task What_a_newer_version_has_written_is_refused()
    {
        var database = await (await PostgresServer.CommonAsync()).NewDatabaseAsync();
        await (await OpenAsync(database)).DisposeAsync();
        await RunAsync(database, "INSERT INTO axisbot.schema_version (version, at) VALUES (99, 0)");

        Assert.Contains("was written by a newer AxisBot (schema 99", (await Assert.ThrowsAsync<StateUnavailableException>(() => OpenAsync(database))).Message, StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y", "the database x of 127.0.0.1 does not answer; look whether the server runs and can be reached")]
    [InlineData("missing", "does not exist; create it")]
    public async Task What_cannot_be_opened_is_told_in_one_line(string connection, string told)
    {
        var server = await PostgresServer.CommonAsync();
        var refused = await Assert.ThrowsAsync<StateUnavailableException>(() => OpenAsync(connection == "missing" ? server.ConnectionTo("missing") : connection));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_backup_of_the_tables_brings_everything_back()
    {
        var server = await PostgresServer.CommonAsync();
        var (from, to) = (await server.NewDatabaseAsync(), await server.NewDatabaseAsync());
        await using var store = await OpenAsync(from);
        var inbox = new InboxStore(store.Database, NullLogger<InboxStore>.Instance);
        await inbox.KeepAsync(Words("1"), default);
        var file = Path.Combine(Directory.CreateTempSubdirectory("axisbot-dump-").FullName, "axisbot.dump");

        await PostgresServer.RunProgramAsync("pg_dump", "--schema=axisbot", "--format=custom", $"--file={file}", PostgresServer.UriOf(from));
        await PostgresServer.RunProgramAsync("pg_restore", $"--dbname={PostgresServer.UriOf(to)}", file);

        await using var again = await OpenAsync(to);
        Assert.Equal(1, await new InboxStore(again.Database, NullLogger<InboxStore>.Instance).CountAsync(default));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static Task<Store> OpenAsync(string connection) =>
        Store.OpenAsync(new StorageSettings { Postgres = connection }, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None);

    private static WrittenMessage Words(string id) =>
        new(new MessageId(SomeStore.Surface, id), new Place(SomeStore.Surface, "hall", "room", "1", PlaceKind.Channel), new Person("ana"), TimeProvider.System.GetUtcNow(), "How much?", MentionsBot: true);

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes all connections that a server has left.</summary>
    private sealed class Others : IAsyncDisposable
    {
        private readonly List<NpgsqlConnection> _connections = [];

        public async Task TakeAllAsync(string database)
        {
            try
            {
                while (true)
                {
                    var connection = new NpgsqlConnection(database + ";Pooling=false");
                    _connections.Add(connection);
                    await connection.OpenAsync();
                }
            }
            catch (PostgresException)
            {
                // There are no more.
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in _connections)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
