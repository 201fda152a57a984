using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Checkups;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>What the doctor finds out in Discord itself.</summary>
public sealed class CheckupTests
{
    [Fact]
    public async Task A_good_token_is_told_and_nothing_is_posted_and_no_session_begun()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        discord.World.AddGuild("Analysts");

        var findings = await LookAsync(discord);

        Assert.All(findings, finding => Assert.True(finding.Tone == FindingTone.Good, finding.Text));
        Assert.Equal(["Discord, token", "Discord, intents", "Discord, installation", "Discord, gateway", "Discord, servers"], findings.Select(finding => finding.What));
        Assert.All(discord.Requests.All, request => Assert.Equal("GET", request.Method));
        Assert.Empty(discord.Gateway.Connections.All);
        Assert.Empty(discord.Unexpected.All);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_with_what_to_do_and_nothing_more_is_asked()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        discord.ResetToken();

        var finding = Assert.Single(await LookAsync(discord, settings => settings with { NamedChannels = [new("1", "1")] }));

        Assert.Equal(FindingTone.Bad, finding.Tone);
        Assert.Contains("Reset Token", finding.Text, StringComparison.Ordinal);
        Assert.Single(discord.Requests.All);
        Assert.DoesNotContain(discord.Token, finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, GatewayIntents.None, FindingTone.Good)]
    [InlineData(true, GatewayIntents.None, FindingTone.Bad)]
    [InlineData(true, GatewayIntents.MessageContent, FindingTone.Good)]
    public async Task An_intent_that_the_settings_want_and_nobody_granted_is_named(bool readsMessages, GatewayIntents granted, FindingTone tone)
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime(), new LoopbackDiscordSettings { Granted = granted });

        var finding = (await LookAsync(discord, settings => settings with { ReadsMessages = readsMessages })).Single(finding => finding.What == "Discord, intents");

        Assert.Equal(tone, finding.Tone);
        Assert.Equal(tone == FindingTone.Bad, finding.Text.Contains("Discord:ReadsMessages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_session_is_left_that_is_told()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        discord.Gateway.Budget.Spend(1000);

        Assert.Equal(FindingTone.Bad, (await LookAsync(discord)).Single(finding => finding.What == "Discord, gateway").Tone);
    }

    [Fact]
    public async Task A_channel_in_which_it_may_do_all_is_good_and_so_is_a_direct_message_and_a_thread()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        var (channel, ana) = Channel(discord);
        var thread = await ana.StartThreadAsync(await ana.SayAsync(channel, "look"), "figures");
        NamedChannel[] named = [new($"{channel.Guild!.Id}", $"{channel.Id}"), new("direct", $"{discord.World.DirectMessagesWith(ana).Id}"), new($"{channel.Guild.Id}", $"{thread.Id}")];

        var findings = (await LookAsync(discord, settings => settings with { NamedChannels = named })).Where(finding => finding.What.StartsWith("Discord, channel", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.True(finding.Tone == FindingTone.Good, finding.Text));
    }

    [Theory]
    [InlineData(DiscordPermissions.SendMessages, "Send Messages", "")]
    [InlineData(DiscordPermissions.ReadMessageHistory, "Read Message History", "")]
    [InlineData(DiscordPermissions.CreatePublicThreads, "Create Public Threads", "threads")]
    [InlineData(DiscordPermissions.SendMessagesInThreads, "Send Messages in Threads", "")]
    [InlineData(DiscordPermissions.AttachFiles, "Attach Files", "pictures")]
    public async Task A_permission_that_is_missing_is_named_unless_the_settings_do_without(DiscordPermissions denied, string told, string without)
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        var (channel, ana) = Channel(discord);
        channel.Deny(discord.World.Bot, denied);
        var thread = await ana.StartThreadAsync(await ana.SayAsync(channel, "look"), "figures");

        var finding = await FindingAsync(discord, $"{channel.Id}");
        var inThread = await FindingAsync(discord, $"{thread.Id}");

        Assert.Equal((FindingTone.Bad, FindingTone.Bad), (finding.Tone, inThread.Tone));
        Assert.Contains(told, finding.Text, StringComparison.Ordinal);
        if (without.Length > 0)
        {
            var settings = (DiscordSettings usual) => usual with { Threads = without != "threads", Pictures = without != "pictures" };
            Assert.Equal(FindingTone.Good, (await FindingAsync(discord, $"{channel.Id}", settings)).Tone);
        }
    }

    [Theory]
    [InlineData("general")]
    [InlineData("1")]
    [InlineData("hidden")]
    public async Task A_channel_that_is_none_or_is_not_seen_is_told_with_what_to_do(string name)
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        var (channel, _) = Channel(discord);
        channel.Deny(discord.World.Bot, DiscordPermissions.ViewChannel);

        var finding = await FindingAsync(discord, name == "hidden" ? $"{channel.Id}" : name);

        Assert.Equal(FindingTone.Bad, finding.Tone);
        Assert.Contains(name == "general" ? "Copy Channel ID" : "axisbot manifest discord", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_of_another_server_than_the_settings_say_is_told_with_what_to_write()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        var (channel, _) = Channel(discord);

        var finding = (await LookAsync(discord, settings => settings with { NamedChannels = [new("999999999999999999", $"{channel.Id}")] })).Single(finding => finding.What == $"Discord, channel {channel.Id}");

        Assert.Equal(FindingTone.Bad, finding.Tone);
        Assert.EndsWith($"write discord/{channel.Guild!.Id}/{channel.Id}", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("known", FindingTone.Good, "AxisBot is in Analysts")]
    [InlineData("999999999999999999", FindingTone.Bad, "axisbot manifest discord")]
    [InlineData("analysts", FindingTone.Bad, "Copy Server ID")]
    public async Task A_server_that_the_settings_name_is_tried(string server, FindingTone tone, string told)
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        var (channel, _) = Channel(discord);
        var id = server == "known" ? $"{channel.Guild!.Id}" : server;

        var finding = (await LookAsync(discord, settings => settings with { NamedServers = [id] })).Single(finding => finding.What == $"Discord, server {id}");

        Assert.Equal(tone, finding.Tone);
        Assert.Contains(told, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_no_server_yet_is_told_how_to_come_into_one()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());

        var finding = (await LookAsync(discord)).Single(finding => finding.What == "Discord, servers");

        Assert.Equal(FindingTone.Note, finding.Tone);
        Assert.Contains("axisbot manifest discord", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"interactions_endpoint_url\": \"https://bot.example/\"", "Discord, commands", "Interactions Endpoint URL")]
    [InlineData("\"bot_require_code_grant\": true", "Discord, invitation", "Requires OAuth2 Code Grant")]
    public async Task A_switch_of_the_portal_that_keeps_AxisBot_silent_is_named(string switched, string what, string told)
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());
        discord.Faults.Add(RestFault.Answer(new RestAnswer(200, $$"""{ "id": "1", "name": "AxisBot", "bot": { "id": "1" }, {{switched}} }""")));

        var finding = (await LookAsync(discord)).Single(finding => finding.What == what);

        Assert.Equal(FindingTone.Bad, finding.Tone);
        Assert.Contains(told, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Discord_cannot_be_reached_that_is_told()
    {
        await using var discord = await LoopbackDiscord.StartAsync(new FakeTime());

        var finding = Assert.Single(await LookAsync(discord, settings => settings with { Api = new Uri("http://127.0.0.1:1/api/") }));

        Assert.Equal(FindingTone.Bad, finding.Tone);
        Assert.Contains("could not be asked", finding.Text, StringComparison.Ordinal);
    }

    private static (DiscordChannel Channel, DiscordPerson Person) Channel(LoopbackDiscord discord)
    {
        var guild = discord.World.AddGuild("Analysts");
        guild.AddRole("everything else");
        var ana = guild.AddMember("ana");
        var channel = guild.AddChannel("trade");
        channel.Allow(discord.World.Bot, DiscordPermissions.CreatePublicThreads | DiscordPermissions.SendMessagesInThreads);
        channel.Allow(ana, DiscordPermissions.CreatePublicThreads | DiscordPermissions.SendMessagesInThreads);
        return (channel, ana);
    }

    private static async Task<DiscordFinding> FindingAsync(LoopbackDiscord discord, string channel, Func<DiscordSettings, DiscordSettings>? change = null) =>
        (await LookAsync(discord, settings => (change?.Invoke(settings) ?? settings) with { NamedChannels = [new($"{discord.World.Guilds[0].Id}", channel)] })).Single(finding => finding.What == $"Discord, channel {channel}");

    private static Task<IReadOnlyList<DiscordFinding>> LookAsync(LoopbackDiscord discord, Func<DiscordSettings, DiscordSettings>? change = null)
    {
        var settings = new DiscordSettings { Token = discord.Token, Api = discord.ApiAddress };
        return DiscordCheckup.LookAsync(change?.Invoke(settings) ?? settings, new FakeTime(), CancellationToken.None);
    }
}
