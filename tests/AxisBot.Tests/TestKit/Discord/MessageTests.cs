using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class MessageTests
{
    [Fact]
    public async Task A_message_can_be_posted_read_changed_and_deleted_and_all_of_it_is_remembered()
    {
        await using var place = await Place.OpenAsync();
        var message = await place.PostAsync("one");
        place.Time.Advance(TimeSpan.FromSeconds(3));

        var changed = await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { ["content"] = "two", ["flags"] = 4 });
        place.Time.Advance(TimeSpan.FromSeconds(2));
        var read = await place.Rest.GetAsync($"{place.Messages}/{message.Id}");
        var deleted = await place.Rest.DeleteAsync($"{place.Messages}/{message.Id}");

        Assert.Equal(("two", "two", 204), ((string)changed.Json["content"]!, (string)read.Json["content"]!, deleted.Status));
        Assert.Equal(["one", "two"], message.Revisions.Select(revision => revision.Content));
        Assert.Equal([3, 5], new[] { message.Now.At, message.DeletedAt!.Value }.Select(at => (at - message.SentAt).TotalSeconds));
        Assert.True(message.Now.Has(MessageMarks.SuppressEmbeds));
        Assert.Equal(10008, (await place.Rest.GetAsync($"{place.Messages}/{message.Id}")).Error);
    }

    [Fact]
    public async Task What_an_edit_does_not_name_stays()
    {
        await using var place = await Place.OpenAsync();
        var message = await place.PostAsync(new JsonObject { ["content"] = "one", ["embeds"] = new JsonArray(new JsonObject { ["title"] = "T" }) });

        await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { ["content"] = "two" });
        await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { ["embeds"] = new JsonArray() });

        Assert.Equal([("one", 1), ("two", 1), ("two", 0)], message.Revisions.Select(revision => (revision.Content, revision.Embeds.Count)));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("embeds")]
    public async Task A_message_of_components_never_holds_anything_else_again(string field)
    {
        await using var place = await Place.OpenAsync();
        var message = await place.PostAsync(Payloads.V2(Payloads.Display(3)));
        JsonNode something = field == "content" ? "words" : new JsonArray(new JsonObject { ["title"] = "T" });

        Assert.Equal(50035, (await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { [field] = something })).Error);
        Assert.Equal(200, (await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", Payloads.V2(Payloads.Display(4)).With(field, null))).Status);
        Assert.Equal(2, message.Revisions.Count);
    }

    [Fact]
    public async Task Nobody_changes_what_others_wrote_and_deletes_it_only_with_permission()
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.SayAsync(place.Channel, "mine");
        var path = $"{place.Messages}/{said.Id}";

        Assert.Equal(50005, (await place.Rest.PatchAsync(path, new JsonObject { ["content"] = "x" })).Error);
        Assert.Equal(50013, (await place.Rest.DeleteAsync(path)).Error);
        place.Channel.Allow(place.Bot, DiscordPermissions.ManageMessages);
        Assert.Equal(204, (await place.Rest.DeleteAsync(path)).Status);
    }

    [Theory]
    [InlineData("", "9 8 7 6 5 4 3 2 1 0")]
    [InlineData("?limit=3", "9 8 7")]
    [InlineData("?before={5}&limit=2", "4 3")]
    [InlineData("?after={5}&limit=2", "7 6")]
    [InlineData("?around={5}&limit=4", "6 5 4 3")]
    public async Task Messages_are_listed_the_newest_first(string query, string expected)
    {
        await using var place = await Place.OpenAsync();
        List<DiscordMessage> said = [];
        for (var i = 0; i < 10; i++)
        {
            said.Add(await place.Ann.MentionAsync(place.Channel, $"{i}"));
        }

        var heard = await place.Rest.GetAsync(place.Messages + query.Replace("{5}", said[5].Id.ToString(), StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(' ', heard.Json.AsArray().Select(message => ((string)message!["content"]!).Split(' ')[1])));
    }

    [Theory]
    [InlineData("limit=1", 200)]
    [InlineData("limit=100", 200)]
    [InlineData("limit=0", 400)]
    [InlineData("limit=101", 400)]
    [InlineData("before=1&after=1", 400)]
    public async Task A_list_has_1_to_100_messages_and_one_direction(string query, int status)
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(status, (await place.Rest.GetAsync($"{place.Messages}?{query}")).Status);
    }

    [Fact]
    public async Task Without_a_limit_a_list_has_50_messages()
    {
        await using var place = await Place.OpenAsync();
        for (var i = 0; i < 51; i++)
        {
            await place.Ann.SayAsync(place.Channel, "x");
        }

        Assert.Equal(50, (await place.Rest.GetAsync(place.Messages)).Json.AsArray().Count);
    }

    [Theory]
    [InlineData(DiscordPermissions.ViewChannel, 50001, 50001)]
    [InlineData(DiscordPermissions.SendMessages, 50013, 0)]
    [InlineData(DiscordPermissions.EmbedLinks, 50013, 0)]
    [InlineData(DiscordPermissions.ReadMessageHistory, 160002, 50013)]
    [InlineData(DiscordPermissions.MentionEveryone, 0, 0)]
    public async Task Whoever_may_not_is_told_so(DiscordPermissions denied, int onPost, int onRead)
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");
        place.Channel.Deny(place.Bot, denied);

        var post = await place.Rest.PostAsync(place.Messages, new JsonObject
        {
            ["content"] = "x",
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = "T" }),
            ["message_reference"] = new JsonObject { ["message_id"] = said.Id.ToString() },
        });
        var read = await place.Rest.GetAsync($"{place.Messages}/{said.Id}");

        Assert.Equal((onPost, onRead), ((int?)post.Json["code"] ?? 0, (int?)read.Json["code"] ?? 0));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task Without_the_history_a_list_is_empty()
    {
        await using var place = await Place.OpenAsync();
        await place.Ann.MentionAsync(place.Channel, "Hello");
        Assert.Single((await place.Rest.GetAsync(place.Messages)).Json.AsArray());

        place.Channel.Deny(place.Guild.Everyone, DiscordPermissions.ReadMessageHistory);

        Assert.Empty((await place.Rest.GetAsync(place.Messages)).Json.AsArray());
    }

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 200)]
    public async Task A_reply_to_what_is_gone_fails_unless_that_does_not_matter(bool fails, int status)
    {
        await using var place = await Place.OpenAsync();

        var heard = await place.Rest.PostAsync(place.Messages, new JsonObject
        {
            ["content"] = "x",
            ["message_reference"] = new JsonObject { ["message_id"] = "1", ["fail_if_not_exists"] = fails },
        });

        Assert.Equal(status, heard.Status);
    }

    [Fact]
    public async Task A_reply_shows_what_it_replies_to()
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");

        var heard = await place.Rest.PostAsync(place.Messages, new JsonObject { ["content"] = "x", ["message_reference"] = new JsonObject { ["message_id"] = said.Id.ToString() } });

        Assert.Equal((19, said.Id.ToString()), ((int)heard.Json["type"]!, (string)heard.Json["referenced_message"]!["id"]!));
        Assert.Same(said, place.Discord.Posts.All[0].ReplyTo);
    }

    [Fact]
    public async Task The_private_talk_is_opened_once_and_may_be_unwanted()
    {
        await using var place = await Place.OpenAsync();
        var recipient = new JsonObject { ["recipient_id"] = place.Ann.Id.ToString() };
        var first = await place.Rest.PostAsync("users/@me/channels", recipient);
        var again = await place.Rest.PostAsync("users/@me/channels", recipient);
        var messages = $"channels/{first.Json["id"]}/messages";

        Assert.Equal((string)first.Json["id"]!, (string)again.Json["id"]!);
        Assert.Equal(200, (await place.Rest.PostAsync(messages, new JsonObject { ["content"] = "x" })).Status);
        place.Ann.TakesDirectMessages = false;
        Assert.Equal(50007, (await place.Rest.PostAsync(messages, new JsonObject { ["content"] = "x" })).Error);
        Assert.Equal(50033, (await place.Rest.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = "1" })).Error);
    }

    [Fact]
    public async Task Typing_is_seen()
    {
        await using var place = await Place.OpenAsync();

        var heard = await place.Rest.PostAsync($"channels/{place.Channel.Id}/typing", null);

        Assert.Equal(204, heard.Status);
        Assert.Equal([place.Time.GetUtcNow()], place.Channel.Typing.All);
    }

    [Theory]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    public async Task Typing_lasts_ten_seconds(int milliseconds, bool isShown)
    {
        await using var place = await Place.OpenAsync();
        Assert.False(place.Channel.IsTyping);
        await place.Rest.PostAsync($"channels/{place.Channel.Id}/typing", null);

        place.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(isShown, place.Channel.IsTyping);
    }

    [Fact]
    public async Task A_message_of_components_stays_one_whatever_an_edit_says()
    {
        await using var place = await Place.OpenAsync();
        var message = await place.PostAsync(new JsonObject { ["flags"] = 32768, ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = "x" }) });

        await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { ["flags"] = 4 });

        Assert.Equal(MessageMarks.ComponentsV2 | MessageMarks.SuppressEmbeds, message.Now.Flags);
    }

    [Fact]
    public async Task Links_are_shown_as_previews_unless_that_is_suppressed()
    {
        await using var place = await Place.OpenAsync();

        var shown = await place.PostAsync("see https://a.example/b and <https://c.example>");
        var quiet = await place.PostAsync(new JsonObject { ["content"] = "see https://a.example/b", ["flags"] = 4 });

        Assert.Equal(["https://a.example/b"], shown.Now.Previews);
        Assert.Empty(quiet.Now.Previews);
    }

    [Fact]
    public async Task Unknown_places_are_unknown()
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(10003, (await place.Rest.GetAsync("channels/1")).Error);
        Assert.Equal(10008, (await place.Rest.GetAsync($"{place.Messages}/1")).Error);
        Assert.Equal("trade", (string)(await place.Rest.GetAsync($"channels/{place.Channel.Id}")).Json["name"]!);
    }
}
