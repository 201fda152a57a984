using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>What a bot without the privileged intent reads, and what it does not.</summary>
public sealed class ContentTests
{
    private const string Text = "how much?";

    [Fact]
    public async Task What_is_said_to_others_comes_empty() => Assert.Equal("", await ReadAsync(place => place.Ann.SayAsync(place.Channel, Text)));

    [Fact]
    public async Task What_mentions_the_bot_comes_whole() => Assert.EndsWith(Text, await ReadAsync(place => place.Ann.MentionAsync(place.Channel, Text)), StringComparison.Ordinal);

    [Fact]
    public async Task A_mention_with_an_exclamation_mark_is_one_too() =>
        Assert.EndsWith(Text, await ReadAsync(place => place.Ann.SayAsync(place.Channel, $"<@!{place.Bot.Id}> {Text}")), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_said_privately_comes_whole() => Assert.Equal(Text, await ReadAsync(place => place.Ann.DirectMessageAsync(Text)));

    [Theory]
    [InlineData(true, Text)]
    [InlineData(false, "")]
    public async Task A_reply_to_the_bot_comes_whole_if_it_pings(bool pings, string expected) =>
        Assert.Equal(expected, await ReadAsync(async place => await place.Ann.ReplyAsync(await place.PostAsync("An answer"), Text, pings)));

    [Fact]
    public async Task A_reply_to_an_answer_of_a_command_comes_empty() => Assert.Equal("", await ReadAsync(async place =>
    {
        var answer = await AskAsync(place);
        return await place.Ann.ReplyAsync(answer, Text);
    }));

    [Fact]
    public async Task What_the_bot_says_comes_whole() => Assert.Equal(Text, await ReadAsync(place => place.PostAsync(Text)));

    [Fact]
    public async Task The_message_that_a_command_is_used_on_comes_whole()
    {
        await using var place = await Place.OpenAsync();
        await place.RegisterAsync(new JsonObject { ["name"] = "Check this", ["type"] = 3 });
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var said = await place.Ann.SayAsync(place.Channel, Text);

        await place.Ann.MessageCommandAsync(said, "Check this");
        var interaction = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!;

        Assert.Equal(Text, (string)interaction["data"]!["resolved"]!["messages"]![said.Id.ToString()]!["content"]!);
    }

    [Fact]
    public async Task With_the_privileged_intent_all_comes_whole() => Assert.Equal(Text, await ReadAsync(
        place => place.Ann.SayAsync(place.Channel, Text), GatewayIntents.MessageContent, RawGateway.Intents | (int)GatewayIntents.MessageContent));

    [Fact]
    public async Task The_intent_that_was_granted_and_not_asked_for_changes_nothing() => Assert.Equal("", await ReadAsync(
        place => place.Ann.SayAsync(place.Channel, Text), GatewayIntents.MessageContent));

    [Theory]
    [InlineData(GatewayIntents.None, "")]
    [InlineData(GatewayIntents.MessageContent, Text)]
    public async Task Over_rest_it_is_what_was_granted_that_counts(GatewayIntents granted, string expected)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { Granted = granted });
        var said = await place.Ann.SayAsync(place.Channel, Text);

        Assert.Equal(expected, (string)(await place.Rest.GetAsync($"{place.Messages}/{said.Id}")).Json["content"]!);
    }

    [Fact]
    public async Task A_bot_that_did_not_ask_for_messages_hears_of_none()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: (int)GatewayIntents.DirectMessages);
        await using var entered = gateway;

        await place.Ann.MentionAsync(place.Channel, "unheard");
        await place.Ann.DirectMessageAsync("heard");

        Assert.Equal("heard", (string)(await gateway.ReadOpAsync(0))["d"]!["content"]!);
    }

    [Fact]
    public async Task A_channel_that_the_bot_does_not_see_is_silent()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 512);
        await using var entered = gateway;
        var hidden = place.Guild.AddChannel("hidden");
        hidden.Deny(place.Bot, DiscordPermissions.ViewChannel);

        await place.Ann.MentionAsync(hidden, "unheard");
        await place.Ann.MentionAsync(place.Channel, "heard");

        Assert.EndsWith(" heard", (string)(await gateway.ReadOpAsync(0))["d"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_messages_come_to_the_first_shard_alone_and_guilds_to_their_own()
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { MaxConcurrency = 2 });
        var own = (int)((place.Guild.Id.Value >> 22) % 2);
        var shards = new RawGateway[2];
        shards[0] = (await RawGateway.EnterAsync(place.Discord, intents: 4608, shard: [0, 2])).Gateway;
        shards[1] = (await RawGateway.EnterAsync(place.Discord, intents: 4608, shard: [1, 2])).Gateway;

        await place.Ann.DirectMessageAsync("private");
        await place.Ann.MentionAsync(place.Channel, "public");

        Assert.Equal("private", (string)(await shards[0].ReadOpAsync(0))["d"]!["content"]!);
        Assert.EndsWith("public", (string)(await shards[own].ReadOpAsync(0))["d"]!["content"]!, StringComparison.Ordinal);
        await shards[1 - own].SendAsync(1, null);
        Assert.Equal(11, (int)(await shards[1 - own].ReadAsync())["op"]!);
    }

    [Fact]
    public async Task Edits_and_deletions_are_told()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var said = await place.Ann.MentionAsync(place.Channel, "one");

        await place.Ann.EditAsync(said, $"{place.Bot.Mention} two");
        await place.Ann.DeleteAsync(said);

        Assert.EndsWith("two", (string)(await gateway.ReadEventAsync("MESSAGE_UPDATE"))["d"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal(said.Id.ToString(), (string)(await gateway.ReadEventAsync("MESSAGE_DELETE"))["d"]!["id"]!);
    }

    /// <summary>What the bot reads of a message.</summary>
    private static async Task<string> ReadAsync(Func<Place, Task<DiscordMessage>> say, GatewayIntents granted = GatewayIntents.None, int intents = RawGateway.Intents)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { Granted = granted });
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents);
        await using var entered = gateway;
        var said = await say(place);
        JsonObject frame;
        do
        {
            frame = await gateway.ReadEventAsync("MESSAGE_CREATE");
        }
        while ((string)frame["d"]!["id"]! != said.Id.ToString());
        return (string)frame["d"]!["content"]!;
    }

    private static async Task<DiscordMessage> AskAsync(Place place)
    {
        await place.RegisterAsync(new JsonObject { ["name"] = "ask", ["description"] = "Ask" });
        var interaction = await place.Ann.SlashAsync(place.Channel, "ask");
        await place.Rest.PostAsync($"interactions/{interaction.Id}/{interaction.Token}/callback", new JsonObject { ["type"] = 4, ["data"] = new JsonObject { ["content"] = "An answer" } });
        return interaction.Original!;
    }
}
