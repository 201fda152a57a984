using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class GuildTests
{
    [Fact]
    public async Task A_member_is_told_with_account_and_roles()
    {
        await using var place = await Place.OpenAsync();
        var role = place.Guild.AddRole("editors", DiscordPermissions.ManageChannels);
        place.Guild.Give(place.Ann, role);

        var member = (await place.Rest.GetAsync($"guilds/{place.Guild.Id}/members/{place.Ann.Id}")).Json;
        var guild = (await place.Rest.GetAsync($"guilds/{place.Guild.Id}")).Json;

        Assert.Equal((place.Ann.Id.ToString(), role.Id.ToString()), ((string)member["user"]!["id"]!, (string)member["roles"]!.AsArray().Single()!));
        Assert.Contains(guild["roles"]!.AsArray(), known => (string)known!["id"]! == role.Id.ToString() && (string)known["permissions"]! == "16");
        Assert.Equal(place.Bot.Id.ToString(), (string)(await place.Rest.GetAsync($"guilds/{place.Guild.Id}/members/{place.Bot.Id}")).Json["user"]!["id"]!);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task Who_is_no_member_and_who_is_nobody_are_told_apart()
    {
        await using var place = await Place.OpenAsync();
        var stranger = place.Discord.World.AddPerson("stranger");

        Assert.Equal(10007, (await place.Rest.GetAsync($"guilds/{place.Guild.Id}/members/{stranger.Id}")).Error);
        Assert.Equal(10013, (await place.Rest.GetAsync($"guilds/{place.Guild.Id}/members/1")).Error);
        Assert.Equal(10004, (await place.Rest.GetAsync($"guilds/1/members/{place.Ann.Id}")).Error);
    }

    [Fact]
    public async Task Of_a_server_without_the_bot_nothing_is_told()
    {
        await using var place = await Place.OpenAsync();
        var elsewhere = place.Discord.World.AddForeignGuild("elsewhere");
        elsewhere.AddMember(place.Ann);

        Assert.Equal(50001, (await place.Rest.GetAsync($"guilds/{elsewhere.Id}/members/{place.Ann.Id}")).Error);
    }

    [Theory]
    [InlineData(GatewayIntents.None, 0)]
    [InlineData(GatewayIntents.MessageContent, 1 << 19)]
    [InlineData(GatewayIntents.GuildMembers | GatewayIntents.GuildPresences, (1 << 13) | (1 << 15))]
    public async Task The_application_knows_what_it_was_granted(GatewayIntents granted, int flags)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { Granted = granted });

        Assert.Equal(flags, (int)(await place.Rest.GetAsync("applications/@me")).Json["flags"]!);
    }
}
