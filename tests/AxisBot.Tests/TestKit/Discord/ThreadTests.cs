using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class ThreadTests
{
    [Fact]
    public async Task A_thread_has_the_id_of_its_message_and_there_is_only_one()
    {
        await using var place = await Place.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord);
        await using var entered = gateway;
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");

        var first = await StartAsync(place, said);
        var second = await StartAsync(place, said);

        Assert.Equal((201, said.Id.ToString(), 11), (first.Status, (string)first.Json["id"]!, (int)first.Json["type"]!));
        Assert.Equal(160004, second.Error);
        Assert.Equal(said.Id.ToString(), (string)(await gateway.ReadEventAsync("THREAD_CREATE"))["d"]!["id"]!);
        Assert.Equal(32, (int)(await gateway.ReadEventAsync("MESSAGE_UPDATE"))["d"]!["flags"]!);
        Assert.Equal(said.Id, said.Thread!.Id);
    }

    [Theory]
    [InlineData(DiscordPermissions.SendMessages, 200)]
    [InlineData(DiscordPermissions.SendMessagesInThreads, 403)]
    public async Task To_write_in_a_thread_takes_a_permission_of_its_own(DiscordPermissions denied, int status)
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");
        await StartAsync(place, said);
        place.Channel.Deny(place.Bot, denied);

        Assert.Equal(status, await WriteAsync(place, said));
    }

    [Theory]
    [InlineData(DiscordPermissions.CreatePublicThreads, 50013)]
    [InlineData(DiscordPermissions.ReadMessageHistory, 50013)]
    [InlineData(DiscordPermissions.AddReactions, 0)]
    public async Task To_start_a_thread_takes_permissions(DiscordPermissions denied, int code)
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");
        place.Channel.Deny(place.Bot, denied);

        Assert.Equal(code, (int?)(await StartAsync(place, said)).Json["code"] ?? 0);
    }

    [Fact]
    public async Task A_message_brings_an_archived_thread_back_unless_it_is_locked()
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");
        var thread = await place.Ann.StartThreadAsync(said, "Talk");
        thread.IsArchived = true;

        Assert.Equal(200, await WriteAsync(place, said));
        Assert.False(thread.IsArchived);
        (thread.IsArchived, thread.IsLocked) = (true, true);

        Assert.Equal(403, await WriteAsync(place, said));
        Assert.True(thread.IsArchived);
    }

    [Fact]
    public async Task A_message_of_an_archived_thread_is_not_changed()
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");
        var thread = await place.Ann.StartThreadAsync(said, "Talk");
        await WriteAsync(place, said);
        thread.IsArchived = true;

        Assert.Equal(50083, (await place.Rest.PatchAsync($"channels/{thread.Id}/messages/{thread.Messages[0].Id}", new JsonObject { ["content"] = "y" })).Error);
    }

    [Fact]
    public async Task There_are_no_threads_in_threads_and_in_private_talks()
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.DirectMessageAsync("Hello");

        Assert.Equal(50024, (await StartAsync(place, said)).Error);
    }

    private static Task<Heard> StartAsync(Place place, DiscordMessage message) =>
        place.Rest.PostAsync($"channels/{message.Channel.Id}/messages/{message.Id}/threads", new JsonObject { ["name"] = "Talk", ["auto_archive_duration"] = 1440 });

    private static async Task<int> WriteAsync(Place place, DiscordMessage starter) =>
        (await place.Rest.PostAsync($"channels/{starter.Id}/messages", new JsonObject { ["content"] = "x" })).Status;
}
