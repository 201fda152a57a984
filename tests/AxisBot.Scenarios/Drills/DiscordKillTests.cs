using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>A worker in a loopback Discord that is killed again and again loses no answer and no digest, and posts none twice.</summary>
public sealed class DiscordKillTests(ITestOutputHelper output)
{
    private const int MoreLives = 8;

    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

    [LongDrillFact]
    public async Task Nothing_is_lost_and_nothing_comes_twice()
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        await using var discord = await DrilledDiscord.StartAsync(seed: 5, Settle);
        var drill = new KillDrill(discord, place, seed: 5);

        await drill.KillAtRandomAsync(LongDrillFactAttribute.Kills);
        var steps = await drill.KillAtEachStepAsync();
        var tally = await drill.EndAsync();
        for (var more = 0; more < MoreLives && tally.Lost > 0; more++)
        {
            tally = await drill.EndAsync(); // what Discord lets post only so often takes longer than one worker is watched
        }

        output.WriteLine($"Discord: {tally}; died at {steps.Count} steps: {string.Join(", ", steps)}");
        output.WriteLine(string.Join('\n', drill.LastWords));
        Assert.True(steps.Count > 20, $"only {steps.Count} steps were died at");
        Assert.Equal((0, 0), (tally.Lost, tally.Duplicate));
    }
}
