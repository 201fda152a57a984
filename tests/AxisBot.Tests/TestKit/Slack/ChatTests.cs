using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class ChatTests
{
    private const string Post = "chat.postMessage";
    private const string Update = "chat.update";
    private const string Delete = "chat.delete";

    [Fact]
    public async Task A_message_comes_back_with_its_timestamp_and_stands_in_the_channel()
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", "hello"));

        var post = Assert.Single(desk.Slack.Answers(desk.General));
        Assert.Equal(post.Ts, (string?)answer["ts"]);
        Assert.Equal("hello", (string?)answer["message"]!["text"]);
        Assert.Equal(desk.Slack.App.BotId, (string?)answer["message"]!["bot_id"]);
        Assert.Equal(desk.Time.GetUtcNow(), post.PostedAt);
    }

    [Fact]
    public async Task No_two_messages_have_one_timestamp_while_the_clock_stands()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Limits.AreOn = false;
        for (var i = 0; i < 100; i++)
        {
            await desk.PostAsync($"message {i}");
        }

        var times = desk.Slack.Messages(desk.General).Select(post => post.Ts).ToList();
        Assert.Equal(100, times.Distinct().Count());
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Theory]
    [InlineData("public, bot outside", "not_in_channel")]
    [InlineData("private, bot outside", "channel_not_found")]
    [InlineData("archived", "is_archived")]
    [InlineData("none", "channel_not_found")]
    [InlineData("general", null)]
    public async Task The_bot_writes_where_it_is_let_in(string where, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var archived = desk.Slack.AddChannel("archived");
        archived.IsArchived = true;
        var channel = where switch
        {
            "public, bot outside" => desk.Slack.Workspace.AddChannel("far", withBot: false),
            "private, bot outside" => desk.Slack.Workspace.AddChannel("secret", ChannelKind.Private, withBot: false),
            "archived" => archived,
            "general" => desk.General,
            _ => null,
        };

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Post, ("channel", channel?.Id ?? "C404"), ("text", "hello")));
    }

    [Fact]
    public async Task A_scope_lets_it_write_in_public_channels_that_it_is_not_in()
    {
        await using var desk = await Desk.OpenAsync();
        var far = desk.Slack.Workspace.AddChannel("far", withBot: false);
        desk.Slack.App.Scopes.Add("chat:write.public");

        Assert.Null(await desk.Caller.ErrorOfAsync(Post, ("channel", far.Id), ("text", "hello")));
    }

    [Fact]
    public async Task The_id_of_a_person_is_the_direct_message()
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.Caller.CallAsync(Post, ("channel", desk.Ana.Id), ("text", "hello"));

        Assert.Equal(desk.Ana.Direct.Id, (string?)answer["channel"]);
        Assert.Single(desk.Slack.Answers(desk.Ana.Direct));
    }

    [Fact]
    public async Task A_message_of_nothing_is_refused()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("no_text", await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id)));
        Assert.Equal("no_text", await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("blocks", "[]")));
        Assert.Null(await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("blocks", """[{"type":"divider"}]""")));
    }

    [Fact]
    public async Task A_text_is_cut_at_forty_thousand_letters_and_that_is_warned_of()
    {
        await using var desk = await Desk.OpenAsync();

        var just = await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", new string('a', 40_000)));
        var over = await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", new string('a', 40_001)));

        Assert.Null(just["warning"]);
        Assert.Equal("message_truncated", (string?)over["warning"]);
        Assert.All(desk.Slack.Messages(desk.General), post => Assert.Equal(40_000, post.Text.Length));
    }

    [Theory]
    [InlineData(12_000, null)]
    [InlineData(12_001, "msg_too_long")]
    public async Task A_text_of_Markdown_has_twelve_thousand_letters(int letters, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("markdown_text", new string('a', letters))));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("blocks")]
    public async Task Markdown_beside_another_text_is_refused(string other)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("markdown_text_conflict", await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("markdown_text", "**a**"), (other, "[]")));
    }

    [Theory]
    [InlineData("""{"event_type":"answer","event_payload":{"key":"a"}}""", null)]
    [InlineData("""{"event_type":"answer"}""", "invalid_metadata_format")]
    [InlineData("answer", "invalid_metadata_format")]
    public async Task Metadata_has_a_type_and_a_payload(string metadata, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("text", "hello"), ("metadata", metadata)));
    }

    [Fact]
    public async Task More_than_a_hundred_attachments_are_refused()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Null(await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("attachments", Some(100))));
        Assert.Equal("too_many_attachments", await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("attachments", Some(101))));

        static string Some(int count) => new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["text"] = "a" })]).ToJsonString();
    }

    [Fact]
    public async Task A_reply_hangs_on_the_root_of_its_thread()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.Say(desk.General, "hello");

        var reply = await desk.PostAsync("in the thread", ("thread_ts", root.Ts));

        Assert.Equal(root.Ts, reply.ThreadTs);
        Assert.Empty(desk.Slack.Surprises);
        Assert.Equal("thread_not_found", await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("text", "a"), ("thread_ts", "1.000001")));
    }

    [Fact]
    public async Task A_reply_to_a_reply_is_kept_as_a_surprise()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.Say(desk.General, "hello");
        var reply = desk.Ana.ReplyInThread(root, "once more");

        await desk.PostAsync("lost", ("thread_ts", reply.Ts));

        Assert.Contains(root.Ts, Assert.Single(desk.Slack.Surprises), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_can_be_changed_and_tells_how_it_read_before()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostAsync("searching");
        desk.Time.Advance(TimeSpan.FromSeconds(5));

        await desk.Caller.CallAsync(Update, ("channel", desk.General.Id), ("ts", post.Ts), ("text", "found"));

        var after = Assert.Single(desk.Slack.Messages(desk.General));
        Assert.Equal(("found", post.PostedAt), (after.Text, after.PostedAt));
        Assert.Equal(("searching", desk.Time.GetUtcNow()), (after.Former[0].Text, after.Former[0].Until));
    }

    [Fact]
    public async Task Only_its_own_messages_can_be_changed_and_taken_away()
    {
        await using var desk = await Desk.OpenAsync();
        var own = await desk.PostAsync("mine");
        var other = desk.Ana.Say(desk.General, "not yours");

        Assert.Equal("cant_update_message", await desk.Caller.ErrorOfAsync(Update, ("channel", desk.General.Id), ("ts", other.Ts), ("text", "mine now")));
        Assert.Equal("cant_delete_message", await desk.Caller.ErrorOfAsync(Delete, ("channel", desk.General.Id), ("ts", other.Ts)));
        Assert.Null(await desk.Caller.ErrorOfAsync(Delete, ("channel", desk.General.Id), ("ts", own.Ts)));
        Assert.Equal("message_not_found", await desk.Caller.ErrorOfAsync(Delete, ("channel", desk.General.Id), ("ts", own.Ts)));
        Assert.Equal("message_not_found", await desk.Caller.ErrorOfAsync(Update, ("channel", desk.General.Id), ("ts", own.Ts), ("text", "back")));
    }

    [Fact]
    public async Task A_change_that_is_too_long_is_refused_and_not_cut()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostAsync("short");

        Assert.Null(await desk.Caller.ErrorOfAsync(Update, ("channel", desk.General.Id), ("ts", post.Ts), ("text", new string('a', 40_000))));
        Assert.Equal("msg_too_long", await desk.Caller.ErrorOfAsync(Update, ("channel", desk.General.Id), ("ts", post.Ts), ("text", new string('a', 40_001))));
    }

    [Fact]
    public async Task What_one_person_sees_nobody_else_sees_and_nobody_can_change()
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.Caller.CallAsync("chat.postEphemeral", ("channel", desk.General.Id), ("user", desk.Ana.Id), ("text", "psst"));

        Assert.Equal("psst", Assert.Single(desk.Slack.Whispers(desk.General, desk.Ana)).Text);
        Assert.Empty(desk.Slack.Messages(desk.General));
        Assert.Equal("message_not_found", await desk.Caller.ErrorOfAsync(Update, ("channel", desk.General.Id), ("ts", (string)answer["message_ts"]!), ("text", "a")));
    }

    [Fact]
    public async Task Only_who_is_in_a_channel_can_be_whispered_to_there()
    {
        await using var desk = await Desk.OpenAsync();
        var outside = desk.Slack.AddPerson("bo");

        Assert.Equal("user_not_in_channel", await desk.Caller.ErrorOfAsync("chat.postEphemeral", ("channel", desk.General.Id), ("user", outside.Id), ("text", "psst")));
        Assert.Equal("user_not_found", await desk.Caller.ErrorOfAsync("chat.postEphemeral", ("channel", desk.General.Id), ("user", "U404"), ("text", "psst")));
    }
}
