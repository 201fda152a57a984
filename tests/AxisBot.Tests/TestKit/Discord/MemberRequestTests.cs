using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class MemberRequestTests
{
    private const int WithMembers = RawGateway.Intents | (int)GatewayIntents.GuildMembers;

    private static readonly LoopbackDiscordSettings Granted = new() { Granted = GatewayIntents.GuildMembers };

    [Theory]
    [InlineData(29_999, "RATE_LIMITED")]
    [InlineData(30_000, "GUILD_MEMBERS_CHUNK")]
    public async Task All_members_of_a_guild_are_told_once_in_thirty_seconds(int milliseconds, string answer)
    {
        await using var place = await Place.OpenAsync(Granted);
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, WithMembers);
        await using var entered = gateway;
        await AskAsync(gateway, place.Guild);
        var chunk = (await gateway.ReadEventAsync("GUILD_MEMBERS_CHUNK"))["d"]!;
        place.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        await AskAsync(gateway, place.Guild);

        Assert.Equal(answer, (string)(await gateway.ReadOpAsync(0))["t"]!);
        Assert.Equal(["AxisBot", "ann"], chunk["members"]!.AsArray().Select(member => (string)member!["user"]!["username"]!));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task A_limit_tells_of_which_guild_and_for_how_long_and_holds_for_no_other_guild()
    {
        await using var place = await Place.OpenAsync(Granted);
        var other = place.Discord.World.AddGuild("Other");
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, WithMembers);
        await using var entered = gateway;
        await AskAsync(gateway, place.Guild);
        await gateway.ReadEventAsync("GUILD_MEMBERS_CHUNK");
        place.Time.Advance(TimeSpan.FromSeconds(10));

        await AskAsync(gateway, place.Guild);
        var limit = (await gateway.ReadEventAsync("RATE_LIMITED"))["d"]!;
        await AskAsync(gateway, other);
        var chunk = (await gateway.ReadEventAsync("GUILD_MEMBERS_CHUNK"))["d"]!;

        Assert.Equal(
            (8, 20.0, place.Guild.Id.ToString(), "n1"),
            ((int)limit["opcode"]!, (double)limit["retry_after"]!, (string)limit["meta"]!["guild_id"]!, (string)limit["meta"]!["nonce"]!));
        Assert.Equal((other.Id.ToString(), "n1"), ((string)chunk["guild_id"]!, (string)chunk["nonce"]!));
    }

    [Fact]
    public async Task Without_the_intent_no_members_are_told_and_the_question_is_noted()
    {
        await using var place = await Place.OpenAsync(Granted);
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        await gateway.ReadEventAsync("GUILD_CREATE");

        await AskAsync(gateway, place.Guild);
        await gateway.SendAsync(1, null);

        Assert.Equal(11, (int)(await gateway.ReadAsync())["op"]!);
        Assert.Single(place.Discord.Unexpected.All);
    }

    private static Task AskAsync(RawGateway gateway, DiscordGuild guild) =>
        gateway.SendAsync(8, new JsonObject { ["guild_id"] = guild.Id.ToString(), ["query"] = "", ["limit"] = 0, ["nonce"] = "n1" });
}
