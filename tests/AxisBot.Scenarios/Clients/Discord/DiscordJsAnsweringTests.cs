using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;

namespace AxisBot.Scenarios.Clients.Discord;

public sealed class DiscordJsAnsweringTests
{
    [NodeFact(DiscordJs.Package)]
    public async Task It_logs_in_as_it_should()
    {
        await using var place = await DiscordJs.OpenAsync();
        await place.StartReadyAsync("answering.mjs");

        var connection = Assert.Single(place.Discord.Gateway.Connections.All);

        Assert.Equal("?v=10&encoding=json", connection.Query);
        Assert.Equal(4609, (int)connection.Session!.Intents);
        Assert.Equal(["GET /gateway/bot -> 200"], place.Discord.Answered.All.Select(request => request.ToString()).Distinct());
        Assert.Equal(GatewayOp.Identify, connection.Received.All.First(frame => frame.Op != GatewayOp.Heartbeat).Op);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_mention_is_answered_in_a_thread_with_a_picture_and_pings_nobody()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("answering.mjs");

        var asked = await place.Ann.MentionAsync(place.Channel, "how much?");
        await place.DoneAsync(script, "thread");
        var answer = Assert.Single(place.Discord.Posts.All);

        Assert.Equal(asked.Id, answer.Channel.Id);
        Assert.Same(asked.Thread, answer.Channel);
        Assert.Equal(("chart.png", "A chart", 3), (answer.Now.Attachments[0].Name, answer.Now.Attachments[0].Description, answer.Now.Attachments[0].Bytes.Length));
        Assert.True(answer.Pinged.IsSilent);
        Assert.Single(place.Channel.Typing.All);
        Assert.Equal(["files[0]", "payload_json"], place.Discord.Requests.All.Single(request => request.Files.Count > 0).Parts);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_private_message_is_answered_privately()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("answering.mjs");

        var asked = await place.Ann.DirectMessageAsync("how much?");
        await place.DoneAsync(script, "reply");

        Assert.Same(asked, Assert.Single(place.Discord.Posts.All).ReplyTo);
        Assert.Contains("heard \"how much?\"", script.Said);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task It_reads_only_what_concerns_it()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await place.StartReadyAsync("answering.mjs");

        await place.Ann.SayAsync(place.Channel, "among ourselves");
        Assert.Equal("heard \"\"", await script.ReadAsync("heard"));
        var asked = await place.Ann.MentionAsync(place.Channel, "one");
        await script.ReadAsync("heard");
        await place.Ann.EditAsync(asked, $"{place.Discord.World.Bot.Mention} two");
        Assert.EndsWith(" two\"", await script.ReadAsync("edited \"<@"), StringComparison.Ordinal);
        await place.Ann.DeleteAsync(asked);

        Assert.Equal($"deleted {asked.Id}", await script.ReadAsync("deleted"));
    }
}
