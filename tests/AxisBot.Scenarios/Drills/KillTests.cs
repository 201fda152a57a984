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
    private const int Random = 90;

    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

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

    internal async Task AssertSoundAsync(StoreKind kind, PartyLineHabits habits, int seed)
    {
        using var place = await StorePlace.NewAsync(kind);
        await using var line = await DrilledLine.StartAsync(habits with { Seed = seed }, Settle);
        var drill = new KillDrill(line, place, seed);

        await drill.KillAtRandomAsync(Random);
        var steps = await drill.KillAtEachStepAsync();
        var tally = await drill.EndAsync();

        output.WriteLine($"{kind}, {(habits.NonceWindow > TimeSpan.Zero ? "with keys" : "without keys")}: {tally}; died at {steps.Count} steps: {string.Join(", ", steps)}");
        Assert.True(steps.Count > 30, $"only {steps.Count} steps were died at");
        Assert.Equal((0, 0), (tally.Lost, tally.Duplicate));
    }

    internal async Task<DrillTally> TallyOfWrongAsync(string habit)
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        await using var line = await DrilledLine.StartAsync(Keyless, Settle);
        var drill = new KillDrill(line, place, seed: 1, habit);
        await drill.KillAtRandomAsync(Random, tally => tally.Duplicate > 0);
        var tally = await drill.EndAsync();
        output.WriteLine($"{habit}: {tally}");
        return tally;
    }
}

public sealed class KillsOnSqliteTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public Task With_keys() => AssertSoundAsync(StoreKind.Sqlite, Keyed, seed: 1);

    [Fact]
    public Task Without_keys() => AssertSoundAsync(StoreKind.Sqlite, Keyless, seed: 2);
}

public sealed class KillsOnPostgresTests(ITestOutputHelper output) : KillTests(output)
{
    [PostgresFact]
    public Task With_keys() => AssertSoundAsync(StoreKind.Postgres, Keyed, seed: 3);

    [PostgresFact]
    public Task Without_keys() => AssertSoundAsync(StoreKind.Postgres, Keyless, seed: 4);
}

/// <summary>The controls: ways of posting that are known to be wrong are caught by the same drill.</summary>
public sealed class KillControlTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public async Task Who_posts_and_then_records_posts_twice() => Assert.NotEqual(0, (await TallyOfWrongAsync("post_then_record")).Duplicate);

    [Fact]
    public async Task Who_records_and_then_posts_loses() => Assert.NotEqual(0, (await TallyOfWrongAsync("record_then_post")).Lost);
}
