using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Scenarios.Clients.Discord;

/// <summary>discord.js, a client that nobody here wrote, beside a loopback Discord that it takes for the real one.</summary>
internal sealed class DiscordJs : IAsyncDisposable
{
    /// <summary>The package, as npm knows it.</summary>
    public const string Package = "discord.js";

    private readonly List<NodeScript> _scripts = [];

    private DiscordJs(LoopbackDiscord discord)
    {
        Discord = discord;
        Guild = discord.World.AddGuild("Analysts");
        Channel = Guild.AddChannel("trade");
        Ann = Guild.AddMember("ann", locale: "de");
    }

    public LoopbackDiscord Discord { get; }

    public DiscordGuild Guild { get; }

    public DiscordChannel Channel { get; }

    public DiscordPerson Ann { get; }

    /// <summary>Opens a Discord. Where a test moves the clock itself, the client's own clock goes on as it does.</summary>
    public static async Task<DiscordJs> OpenAsync(LoopbackDiscordSettings? settings = null, FakeTime? time = null) =>
        new(await LoopbackDiscord.StartAsync(time, settings));

    /// <summary>Starts a script of tests/node/discord.</summary>
    public NodeScript Start(string script, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["LOOPBACK_API"] = Discord.ApiAddress.ToString().TrimEnd('/'), ["LOOPBACK_TOKEN"] = Discord.Token };
        _scripts.Add(NodeScript.Start($"discord/{script}", environment, arguments));
        return _scripts[^1];
    }

    /// <summary>Starts one, and waits until it is ready.</summary>
    public async Task<NodeScript> StartReadyAsync(string script, params string[] arguments)
    {
        var started = Start(script, arguments);
        Assert.Equal("ready AxisBot Analysts", await started.ReadAsync("ready"));
        return started;
    }

    /// <summary>Waits until a script has done something, and fails with what Discord had against it where it could not.</summary>
    public async Task<string> DoneAsync(NodeScript script, string what)
    {
        var line = await script.ReadAsync($"{what} ");
        Assert.True(line.StartsWith($"{what} done", StringComparison.Ordinal), $"{line}: {string.Join(" | ", Discord.Unexpected.All)}");
        return line[$"{what} done".Length..].Trim();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var script in _scripts)
        {
            await script.DisposeAsync();
        }

        await Discord.DisposeAsync();
    }
}
