using System.Globalization;
using AxisBot.TestKit;
using AxisBot.TestKit.PartyLine;
using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// A worker that is killed again and again loses nothing and posts nothing twice: on both stores, on platforms that look at keys and on
/// such as do not, which are slow, fail, and lose answers.
/// </summary>
public abstract class KillTests(ITestOutputHelper output)
{
    private const string Variable = "AXISBOT_DRILL_KILLS";
    private const int MostOfWrong = 100;
    private const int Few = 10;

    /// <summary>What every answer and every digest comes by; other steps are met only when something is lost on the way.</summary>
    private static readonly IReadOnlyList<string> EverMet =
    [
        .. Around("inbox.keep.Commit", "inbox.claim.Commit", "inbox.finish.Commit"),
        .. Around("issues.open.Commit"),
        .. Around("outbox.intend.Commit", "outbox.claim.Commit", "surface.post", "outbox.settle.Commit"),
    ];

    /// <summary>How often a worker is killed at random where nothing else is said: AXISBOT_DRILL_KILLS, else as often as the breadth of the tests says.</summary>
    internal static int Kills { get; } = int.Parse(Environment.GetEnvironmentVariable(Variable) ?? $"{Breadth.Of(115, 8)}", CultureInfo.InvariantCulture);

    /// <summary>Which steps are tried where a worker is killed at each: every one, or every third, in each drill others.</summary>
    private static readonly int Stride = Breadth.Of(1, 3);

    internal static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

    /// <summary>It looks at keys, as long as a worker is away here and longer.</summary>
    internal static readonly PartyLineHabits Keyed = new()
    {
        NonceWindow = TimeSpan.FromMinutes(5),
        SlowestBefore = TimeSpan.FromMilliseconds(80),
        SlowestAfter = TimeSpan.FromMilliseconds(80),
        LosesAnswers = 0.1,
        Fails = 0.05,
        Repeats = 0.1,
    };

    /// <summary>It looks at no keys, but lets read what was posted.</summary>
    internal static readonly PartyLineHabits Keyless = Keyed with { NonceWindow = TimeSpan.Zero };

    internal Task AssertSoundAtRandomAsync(StoreKind kind, bool hasKeys, int seed) =>
        AssertSoundOnLineAsync(kind, hasKeys, seed, "at random", KillAtRandom(Kills));

    internal Task AssertSoundAtEachStepAsync(StoreKind kind, bool hasKeys, int seed) =>
        AssertSoundOnLineAsync(kind, hasKeys, seed, "at each step", KillAtEachStepAsync);

    internal static Func<KillDrill, Task> KillAtRandom(int kills) => drill => drill.KillAtRandomAsync(kills);

    internal async Task KillAtEachStepAsync(KillDrill drill)
    {
        var (met, tried, died) = await drill.KillAtEachStepAsync(Stride);

        output.WriteLine(string.Join(", ", died));
        Assert.Empty(EverMet.Except(met));
        Assert.Empty(EverMet.Intersect(tried).Except(died));
        Assert.True(died.Count >= EverMet.Count / Stride / 2, $"it died at {died.Count} steps only");
    }

    internal async Task AssertSoundAsync(IDrilledPlatform platform, StoreKind kind, int seed, string when, Func<KillDrill, Task> killAsync)
    {
        using var place = await StorePlace.NewAsync(kind);
        var drill = new KillDrill(platform, place, seed);

        await killAsync(drill);
        var tally = await drill.EndAsync();

        output.WriteLine($"{kind}, {when}: {tally}");
        if (tally.Lost + tally.Duplicate > 0)
        {
            output.WriteLine($"the store is left in {place.LeaveCopy()}");
        }

        Assert.Equal((0, 0), (tally.Lost, tally.Duplicate));
    }

    internal async Task AssertPostsTwiceAsync(IDrilledPlatform platform) => Assert.NotEqual(0, (await TallyOfWrongAsync(platform, "post_then_record", tally => tally.Duplicate > 0)).Duplicate);

    internal async Task AssertLosesAsync(IDrilledPlatform platform) => Assert.NotEqual(0, (await TallyOfWrongAsync(platform, "record_then_post", tally => tally.Lost > 0)).Lost);

    private async Task<DrillTally> TallyOfWrongAsync(IDrilledPlatform platform, string habit, Predicate<DrillTally> isCaught)
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        var drill = new KillDrill(platform, place, seed: 1, habit);
        DrillTally tally;
        do
        {
            await drill.KillAtRandomAsync(Few, now => now.Duplicate > 0); // only in the end is told what is lost
            tally = await drill.EndAsync();
        }
        while (!isCaught(tally) && tally.Kills < MostOfWrong);

        output.WriteLine($"{habit}: {tally}");
        return tally;
    }

    private static IEnumerable<string> Around(params string[] steps) => steps.SelectMany(step => new[] { $"{step}.before", $"{step}.after" });

    private async Task AssertSoundOnLineAsync(StoreKind kind, bool hasKeys, int seed, string when, Func<KillDrill, Task> killAsync)
    {
        await using var line = await DrilledLine.StartAsync((hasKeys ? Keyed : Keyless) with { Seed = seed }, Settle);
        await AssertSoundAsync(line, kind, seed, $"{(hasKeys ? "with keys" : "without keys")}, {when}", killAsync);
    }
}

public sealed class KillsOnSqliteTests(ITestOutputHelper output) : KillTests(output)
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public Task At_random(bool hasKeys, int seed) => AssertSoundAtRandomAsync(StoreKind.Sqlite, hasKeys, seed);

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 4)]
    public Task At_each_step(bool hasKeys, int seed) => AssertSoundAtEachStepAsync(StoreKind.Sqlite, hasKeys, seed);
}

public sealed class KillsOnPostgresTests(ITestOutputHelper output) : KillTests(output)
{
    [PostgresTheory]
    [InlineData(true, 5)]
    [InlineData(false, 6)]
    public Task At_random(bool hasKeys, int seed) => AssertSoundAtRandomAsync(StoreKind.Postgres, hasKeys, seed);

    [PostgresTheory]
    [InlineData(true, 7)]
    [InlineData(false, 8)]
    public Task At_each_step(bool hasKeys, int seed) => AssertSoundAtEachStepAsync(StoreKind.Postgres, hasKeys, seed);
}

/// <summary>The controls: ways of posting that are known to be wrong are caught by the same drill.</summary>
public sealed class KillControlTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public async Task Who_posts_and_then_records_posts_twice()
    {
        await using var line = await DrilledLine.StartAsync(Keyless, Settle);

        await AssertPostsTwiceAsync(line);
    }

    [Fact]
    public async Task Who_records_and_then_posts_loses()
    {
        await using var line = await DrilledLine.StartAsync(Keyless, Settle);

        await AssertLosesAsync(line);
    }
}
