using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class ConversationTests
{
    private const string History = "conversations.history";
    private const string Replies = "conversations.replies";

    [Theory]
    [InlineData(ChannelKind.Public, "channels:history")]
    [InlineData(ChannelKind.Private, "groups:history")]
    public async Task Reading_a_channel_needs_the_scope_of_its_kind(ChannelKind kind, string scope)
    {
        await using var desk = await Desk.OpenAsync();
        var channel = desk.Slack.AddChannel("some", kind, desk.Ana);

        var refused = await desk.Caller.CallAsync(History, ("channel", channel.Id));
        desk.Slack.App.Scopes.Add(scope);

        Assert.Equal(("missing_scope", scope), ((string?)refused["error"], (string?)refused["needed"]));
        Assert.Null(await desk.Caller.ErrorOfAsync(History, ("channel", channel.Id)));
    }

    [Fact]
    public async Task A_direct_message_is_read_with_the_scopes_of_the_manifest()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Ana.DirectMessage("hello");

        var answer = await desk.Caller.CallAsync(History, ("channel", desk.Ana.Direct.Id));

        Assert.Equal("hello", (string?)answer["messages"]![0]!["text"]);
    }

    [Fact]
    public async Task A_channel_that_the_bot_is_not_in_is_not_read()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.App.Scopes.UnionWith(["channels:history", "groups:history"]);
        var far = desk.Slack.Workspace.AddChannel("far", withBot: false);
        var secret = desk.Slack.Workspace.AddChannel("secret", ChannelKind.Private, withBot: false);

        Assert.Equal("not_in_channel", await desk.Caller.ErrorOfAsync(History, ("channel", far.Id)));
        Assert.Equal("channel_not_found", await desk.Caller.ErrorOfAsync(History, ("channel", secret.Id)));
        Assert.Null(await desk.Caller.ErrorOfAsync(History, ("channel", desk.General.Id)));
    }

    [Fact]
    public async Task A_history_begins_with_the_newest_and_leaves_out_the_replies()
    {
        await using var desk = await ReadableAsync();
        var first = desk.Ana.Say(desk.General, "first");
        desk.Ana.ReplyInThread(first, "a reply");
        desk.Ana.Say(desk.General, "second");

        Assert.Equal(["second", "first"], Texts(await desk.Caller.CallAsync(History, ("channel", desk.General.Id))));
        Assert.Equal(["first", "a reply"], Texts(await desk.Caller.CallAsync(Replies, ("channel", desk.General.Id), ("ts", first.Ts))));
        Assert.Equal("thread_not_found", await desk.Caller.ErrorOfAsync(Replies, ("channel", desk.General.Id), ("ts", "1.000001")));
    }

    [Fact]
    public async Task A_history_comes_page_by_page()
    {
        await using var desk = await ReadableAsync();
        for (var i = 0; i < 5; i++)
        {
            desk.Ana.Say(desk.General, $"{i}");
        }

        var read = new List<string>();
        var cursor = "0";
        for (var pages = 0; pages < 3 && cursor.Length > 0; pages++)
        {
            var page = await desk.Caller.CallAsync(History, ("channel", desk.General.Id), ("limit", "2"), ("cursor", cursor));
            read.AddRange(Texts(page));
            cursor = (string)page["response_metadata"]!["next_cursor"]!;
            Assert.Equal(cursor.Length > 0, (bool)page["has_more"]!);
        }

        Assert.Equal(["4", "3", "2", "1", "0"], read);
    }

    [Theory]
    [InlineData("oldest", false, "two")]
    [InlineData("oldest", true, "two one")]
    [InlineData("latest", false, "zero")]
    [InlineData("latest", true, "one zero")]
    public async Task A_history_can_be_bounded_by_time(string bound, bool inclusive, string expected)
    {
        await using var desk = await ReadableAsync();
        desk.Ana.Say(desk.General, "zero");
        var one = desk.Ana.Say(desk.General, "one");
        desk.Ana.Say(desk.General, "two");

        var answer = await desk.Caller.CallAsync(History, ("channel", desk.General.Id), (bound, one.Ts), ("inclusive", $"{inclusive}".ToLowerInvariant()));

        Assert.Equal(expected.Split(' '), Texts(answer));
    }

    [Fact]
    public async Task What_was_deleted_and_what_was_whispered_is_not_in_the_history()
    {
        await using var desk = await ReadableAsync();
        var gone = desk.Ana.Say(desk.General, "gone");
        desk.Ana.Delete(gone);
        await desk.Caller.CallAsync("chat.postEphemeral", ("channel", desk.General.Id), ("user", desk.Ana.Id), ("text", "psst"));

        Assert.Empty(Texts(await desk.Caller.CallAsync(History, ("channel", desk.General.Id))));
    }

    [Fact]
    public async Task The_marker_of_a_message_can_be_found_again()
    {
        await using var desk = await ReadableAsync();
        await desk.PostAsync("digest", ("metadata", """{"event_type":"digest","event_payload":{"key":"a1"}}"""));

        var answer = await desk.Caller.CallAsync(History, ("channel", desk.General.Id), ("include_all_metadata", "true"));

        Assert.Equal("a1", (string?)answer["messages"]![0]!["metadata"]!["event_payload"]!["key"]);
    }

    [Fact]
    public async Task A_direct_message_is_opened_once()
    {
        await using var desk = await Desk.OpenAsync();

        var one = await desk.Caller.CallAsync("conversations.open", ("users", desk.Ana.Id));
        var other = await desk.Caller.CallAsync("conversations.open", ("users", desk.Ana.Id));

        Assert.Equal(desk.Ana.Direct.Id, (string?)one["channel"]!["id"]);
        Assert.Equal((string?)one["channel"]!["id"], (string?)other["channel"]!["id"]);
        Assert.Equal("user_not_found", await desk.Caller.ErrorOfAsync("conversations.open", ("users", "U404")));
    }

    [Fact]
    public async Task A_channel_tells_whether_the_bot_is_in_it()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.App.Scopes.Add("channels:read");
        var far = desk.Slack.Workspace.AddChannel("far", withBot: false);

        Assert.True((bool)(await desk.Caller.CallAsync("conversations.info", ("channel", desk.General.Id)))["channel"]!["is_member"]!);
        Assert.False((bool)(await desk.Caller.CallAsync("conversations.info", ("channel", far.Id)))["channel"]!["is_member"]!);
        Assert.Equal("channel_not_found", await desk.Caller.ErrorOfAsync("conversations.info", ("channel", "C404")));
    }

    [Fact]
    public async Task A_person_tells_name_and_language()
    {
        await using var desk = await Desk.OpenAsync();
        var bo = desk.Slack.AddPerson("bo", "fr-FR");

        var answer = await desk.Caller.CallAsync("users.info", ("user", bo.Id), ("include_locale", "true"));

        Assert.Equal(("bo", "fr-FR"), ((string?)answer["user"]!["name"], (string?)answer["user"]!["locale"]));
        Assert.Equal("user_not_found", await desk.Caller.ErrorOfAsync("users.info", ("user", "U404")));
    }

    [Fact]
    public async Task A_reaction_is_added_once_and_taken_away_once()
    {
        await using var desk = await Desk.OpenAsync();
        var said = desk.Ana.Say(desk.General, "hello");
        (string, string)[] eyes = [("channel", desk.General.Id), ("timestamp", said.Ts), ("name", "eyes")];

        Assert.Null(await desk.Caller.ErrorOfAsync("reactions.add", eyes));
        Assert.Equal("already_reacted", await desk.Caller.ErrorOfAsync("reactions.add", eyes));
        Assert.Equal(("eyes", desk.Slack.App.BotUserId), Assert.Single(desk.Slack.Messages(desk.General)[0].Reactions) is var mine ? (mine.Name, mine.User) : default);
        Assert.Null(await desk.Caller.ErrorOfAsync("reactions.remove", eyes));
        Assert.Equal("no_reaction", await desk.Caller.ErrorOfAsync("reactions.remove", eyes));
        Assert.Equal("message_not_found", await desk.Caller.ErrorOfAsync("reactions.add", ("channel", desk.General.Id), ("timestamp", "1.000001"), ("name", "eyes")));
        Assert.Equal("invalid_name", await desk.Caller.ErrorOfAsync("reactions.add", ("channel", desk.General.Id), ("timestamp", said.Ts), ("name", ":eyes:")));
    }

    private static async Task<Desk> ReadableAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Slack.App.Scopes.Add("channels:history");
        return desk;
    }

    private static IEnumerable<string> Texts(JsonObject answer) => answer["messages"]!.AsArray().Select(message => (string)message!["text"]!);
}
