using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// A worker in a loopback Slack that is killed again and again loses no answer and no digest, and posts none twice. AXISBOT_DRILL_KILLS says
/// how often it is killed at random.
/// </summary>
public sealed class SlackKillTests(ITestOutputHelper output) : KillTests(output)
{
    private readonly ITestOutputHelper _output = output;

    [Fact]
    public async Task At_random()
    {
        await using var slack = await DrilledSlack.StartAsync(seed: 11, Settle);

        await AssertSoundAsync(slack, StoreKind.Sqlite, seed: 11, "in Slack, at random", KillAtRandom(Kills));
    }

    [Fact]
    public async Task At_each_step()
    {
        await using var slack = await DrilledSlack.StartAsync(seed: 12, Settle);

        await AssertSoundAsync(slack, StoreKind.Sqlite, seed: 12, "in Slack, at each step", KillAtEachStepAsync);
    }

    /// <summary>Without leave to read channels, what died on its way is in doubt: it is not posted again, and it is recorded.</summary>
    [Fact]
    public async Task What_cannot_be_read_back_never_comes_twice_and_is_recorded_where_it_is_missing()
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        await using var slack = await DrilledSlack.StartAsync(seed: 13, Settle, readsChannels: false);
        var drill = new KillDrill(slack, place, seed: 13);

        await drill.KillAtRandomAsync(Kills / 2);
        var tally = await drill.EndAsync();
        var doubtful = await drill.AmbiguousAsync();

        _output.WriteLine($"in Slack, without leave to read: {tally}, {doubtful} in doubt");
        Assert.Equal(0, tally.Duplicate);
        Assert.InRange(tally.Lost, 0, doubtful);
    }

    /// <summary>The control: the same drill catches a way of posting that is known to be wrong.</summary>
    [Fact]
    public async Task Who_posts_and_then_records_posts_twice_here_too()
    {
        await using var slack = await DrilledSlack.StartAsync(seed: 14, Settle);

        await AssertPostsTwiceAsync(slack);
    }
}
