using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// A worker in a loopback Discord that is killed again and again loses no answer and no digest, and posts none twice: where Discord
/// remembers nonces, and where it has forgotten them. AXISBOT_DRILL_KILLS says how often it is killed at random.
/// </summary>
public sealed class DiscordKillTests(ITestOutputHelper output) : KillTests(output)
{
    private readonly ITestOutputHelper _output = output;

    [Theory]
    [InlineData(true, 21)]
    [InlineData(false, 22)]
    public async Task At_random(bool remembersNonces, int seed)
    {
        await using var discord = await DrilledDiscord.StartAsync(seed, Settle, remembersNonces);

        await AssertSoundAsync(discord, StoreKind.Sqlite, seed, $"in Discord {(remembersNonces ? "with" : "without")} nonces, at random", KillAtRandom(Kills / 2));

        _output.WriteLine($"commands: {discord.Commands}");
        Assert.NotEqual(0, discord.Commands.Used);
    }

    [Fact]
    public async Task At_each_step()
    {
        await using var discord = await DrilledDiscord.StartAsync(seed: 23, Settle, remembersNonces: true);

        await AssertSoundAsync(discord, StoreKind.Sqlite, seed: 23, "in Discord, at each step", KillAtEachStepAsync);
    }

    /// <summary>The control: the same drill catches a way of posting that is known to be wrong.</summary>
    [Fact]
    public async Task Who_posts_and_then_records_posts_twice_here_too()
    {
        await using var discord = await DrilledDiscord.StartAsync(seed: 24, Settle, remembersNonces: false);

        await AssertPostsTwiceAsync(discord);
    }
}
