using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>A loopback Discord with a guild, a channel and somebody in it, whose clock stands still.</summary>
internal sealed class Place : IAsyncDisposable
{
    private Place(LoopbackDiscord discord, FakeTime time)
    {
        Discord = discord;
        Time = time;
        Guild = discord.World.AddGuild("Analysts");
        Channel = Guild.AddChannel("trade");
        Ann = Guild.AddMember("ann");
        Rest = new RawRest(discord);
    }

    public LoopbackDiscord Discord { get; }

    public FakeTime Time { get; }

    public DiscordGuild Guild { get; }

    public DiscordChannel Channel { get; }

    public DiscordPerson Ann { get; }

    public DiscordPerson Bot => Discord.World.Bot;

    public RawRest Rest { get; }

    public string Messages => $"channels/{Channel.Id}/messages";

    public string Commands => $"applications/{Bot.Id}/commands";

    /// <summary>Opens one. Our own rules judge by themselves, so that each test shows that they need no schemas.</summary>
    public static async Task<Place> OpenAsync(LoopbackDiscordSettings? settings = null, bool bySchemas = false)
    {
        var time = new FakeTime();
        return new Place(await LoopbackDiscord.StartAsync(time, (settings ?? new LoopbackDiscordSettings()) with { JudgesBySchemas = bySchemas }), time);
    }

    /// <summary>Posts as the bot.</summary>
    public async Task<DiscordMessage> PostAsync(JsonObject body)
    {
        var heard = await Rest.PostAsync(Messages, body);
        Assert.True(heard.Status == 200, heard.Content);
        return Discord.Posts.All.Single(message => message.Id.ToString() == (string)heard.Json["id"]!);
    }

    public Task<DiscordMessage> PostAsync(string text) => PostAsync(new JsonObject { ["content"] = text });

    /// <summary>Registers commands for all guilds.</summary>
    public async Task RegisterAsync(params JsonObject[] commands)
    {
        var heard = await Rest.PutAsync(Commands, new JsonArray([.. commands]));
        Assert.True(heard.Status == 200, heard.Content);
    }

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Discord.DisposeAsync();
    }
}
