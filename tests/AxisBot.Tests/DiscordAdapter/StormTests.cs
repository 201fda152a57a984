using System.Collections.Concurrent;
using System.Globalization;
using AxisBot.Conversations;
using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Keeping;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Rest;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

using Event = System.Text.Json.JsonElement;
using Gone = AxisBot.DiscordAdapter.Gateway.GatewaySession;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>What happens a thousand times over: breaks, starts.</summary>
public sealed class StormTests(ITestOutputHelper output)
{
    private const int Drops = 60;
    private const int Starts = 2_000;
    private const int LongestCut = 6_000;

    /// <summary>For a release: <c>DISCORD_DROPS=1000 dotnet test tests/AxisBot.Tests --filter StormTests</c>.</summary>
    private static readonly int DropsWanted = int.TryParse(Environment.GetEnvironmentVariable("DISCORD_DROPS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Drops;

    [Fact]
    public async Task Breaks_at_random_bytes_lose_nothing_and_nothing_is_answered_twice()
    {
        var chance = new Random(11);
        await using var office = await DiscordOffice.OpenAsync(
            discord: new LoopbackDiscordSettings { EnforcesHeartbeats = false, Buckets = new Dictionary<string, AxisBot.TestKit.Discord.Rest.BucketLimit>(), UsualBucket = new(100_000, TimeSpan.FromSeconds(1)), RequestsPerSecond = 100_000, JudgesBySchemas = false });
        var asked = 0;
        for (var drop = 0; drop < DropsWanted; drop++)
        {
            var connection = office.Discord.Gateway.Connections.All[^1];
            connection.CutAfter(chance.Next(LongestCut));
            while (!connection.Ended.IsCompleted)
            {
                asked++;
                await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
                await Task.WhenAny(connection.Ended, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None));
            }

            await office.UntilLaterAsync(() => office.Discord.Gateway.Connections.Count > drop + 1 && office.Health.Connected == 1);
        }

        await office.UntilLaterAsync(() => office.Discord.Posts.Count >= asked);
        output.WriteLine($"{DropsWanted} drops, {asked} questions, {office.Discord.Posts.Count} answers, {office.Discord.Gateway.Budget.Used} identifies; 95 % upper bound {3.0 / asked:P2}");
        Assert.Equal(asked, office.Discord.Posts.Count);
        Assert.Equal(1, office.Discord.Gateway.Budget.Used);
    }

    [Fact]
    public async Task A_program_that_dies_again_and_again_stays_within_the_identifies_of_a_day()
    {
        var time = new FakeTime();
        await using var discord = await LoopbackDiscord.StartAsync(time, new LoopbackDiscordSettings { EnforcesHeartbeats = false, RequestsPerSecond = 100_000, UsualBucket = new(100_000, TimeSpan.FromSeconds(1)) });
        var (budgets, notes) = (new Budgets(time), new Notes());
        var (begun, closed) = (0, 0);
        for (var start = 0; start < Starts; start++)
        {
            discord.Gateway.ForgetSessions(); // what would be gone on with is gone
            notes.Clear();
            var before = discord.Gateway.Readied.Count;
            using var life = new Life(discord, budgets, notes, time);
            await life.UntilAsync(() => discord.Gateway.Readied.Count > before || life.Health.Wrong is not null || life.IsClosed);
            (begun, closed) = discord.Gateway.Readied.Count > before ? (begun + 1, closed) : (begun, closed + 1);
            await life.DieAsync();
        }

        output.WriteLine($"{Starts} starts: {begun} identifies, {closed} times none was made");
        Assert.InRange(discord.Gateway.Budget.Used, begun, Identifies.MostOf(discord.Settings.IdentifiesPerDay));
        Assert.True(begun > 500, $"only {begun} were begun");
        Assert.False(discord.IsTokenDead);
    }

    /// <summary>One life of a program, as far as the gateway sees it.</summary>
    private sealed class Life : IDisposable
    {
        private readonly FakeTime _time;
        private readonly DiscordMeters _meters = new();
        private readonly DiscordRest _rest;
        private readonly Shard _shard;
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public Life(LoopbackDiscord discord, IBudgets budgets, INotes notes, FakeTime time)
        {
            _time = time;
            Health = new DiscordHealth(time, NullLogger<DiscordHealth>.Instance);
            var settings = new DiscordSettings { Token = discord.Token, Api = discord.ApiAddress };
            var times = new GatewayTimes();
            _rest = new DiscordRest(settings, new InvalidRequests(budgets, time), Health, _meters, time, NullLogger<DiscordRest>.Instance);
            Closing = new Watch();
            var parts = new ConnectionParts(settings, new Identifies(settings, _rest, budgets, times, time, Closing), new Deaf(), new Chance(new Random(3)), times, time, NullLogger<AxisBot.DiscordAdapter.Gateway.Connection>.Instance);
            _shard = new Shard(parts, notes, new DeliverySettings { Worker = "w1" }, Health, _meters, discord.GatewayAddress, (0, 1));
            _running = _shard.RunAsync(_stop.Token);
        }

        public DiscordHealth Health { get; }

        public bool IsClosed => Closing.HasSaid;

        private Watch Closing { get; }

        public async Task UntilAsync(Func<bool> holds)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            while (!holds())
            {
                Assert.False(patience.IsCancellationRequested);
                _time.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
            }
        }

        public async Task DieAsync()
        {
            await _stop.CancelAsync();
            await UntilAsync(() => _running.IsCompleted);
        }

        public void Dispose()
        {
            _shard.Dispose();
            _rest.Dispose();
            _meters.Dispose();
            Health.Dispose();
            _stop.Dispose();
        }
    }

    private sealed class Watch : Microsoft.Extensions.Logging.ILogger<Identifies>
    {
        public bool HasSaid { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => HasSaid = true;
    }

    private sealed class Deaf : IEventSink
    {
        public void Introduce(Gone session)
        {
            // It does nothing with it.
        }

        public bool Wants(string name, Event body) => false;

        public Task TakeAsync(string name, Event body, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Budgets(TimeProvider time) : IBudgets
    {
        private readonly ConcurrentDictionary<string, List<DateTimeOffset>> _uses = [];

        public Task<DateTimeOffset?> TakeAsync(string budget, int most, TimeSpan window, CancellationToken cancellation)
        {
            var uses = _uses.GetOrAdd(budget, _ => []);
            lock (uses)
            {
                var recent = uses.Where(use => use > time.GetUtcNow() - window).ToList();
                if (recent.Count >= most)
                {
                    return Task.FromResult<DateTimeOffset?>(recent[^most] + window);
                }

                uses.Add(time.GetUtcNow());
                return Task.FromResult<DateTimeOffset?>(null);
            }
        }

        public Task<int> CountAsync(string budget, TimeSpan window, CancellationToken cancellation) => Task.FromResult(_uses.TryGetValue(budget, out var uses) ? uses.Count(use => use > time.GetUtcNow() - window) : 0);
    }

    private sealed class Notes : INotes
    {
        private readonly ConcurrentDictionary<string, Note> _notes = [];

        public bool IsShared => false;

        public void Clear() => _notes.Clear();

        public Task<Note?> ReadAsync(string name, CancellationToken cancellation) => Task.FromResult(_notes.GetValueOrDefault(name));

        public Task<Note?> WriteAsync(string name, string text, string? before, CancellationToken cancellation) =>
            Task.FromResult<Note?>(_notes[name] = new Note(text, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), TimeSpan.Zero));
    }
}
