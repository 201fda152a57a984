using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.People;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class StreamTests
{
    private const string Start = "chat.startStream";
    private const string Append = "chat.appendStream";
    private const string Stop = "chat.stopStream";

    [Fact]
    public async Task A_message_grows_while_it_streams_and_ends_with_blocks()
    {
        await using var desk = await Desk.OpenAsync();
        var (root, ts) = await StartAsync(desk, ("markdown_text", "The "));

        Assert.Null(await AppendAsync(desk, ts, "answer"));
        Assert.True(Assert.Single(desk.Slack.Answers(desk.General)).IsStreaming);
        var stopped = await desk.Caller.CallAsync(Stop, ("channel", desk.General.Id), ("ts", ts), ("markdown_text", "."), ("blocks", """[{"type":"divider"}]"""));

        var post = Assert.Single(desk.Slack.Answers(desk.General));
        Assert.Equal(("The answer.", false, root.Ts), (post.Text, post.IsStreaming, post.ThreadTs));
        Assert.Single(post.Blocks!);
        Assert.Equal("The answer.", (string?)stopped["message"]!["text"]);
    }

    [Theory]
    [InlineData("thread_ts", "invalid_arguments")]
    [InlineData("recipient_team_id", "missing_recipient_team_id")]
    [InlineData("recipient_user_id", "missing_recipient_user_id")]
    [InlineData("nothing", null)]
    public async Task A_stream_in_a_channel_says_on_what_it_hangs_and_for_whom_it_is(string missing, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.Say(desk.General, "hello");

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Start, [.. Arguments(desk, root).Where(field => field.Name != missing)]));
    }

    [Fact]
    public async Task A_stream_in_a_direct_message_needs_nobody_named()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");

        Assert.Null(await desk.Caller.ErrorOfAsync(Start, ("channel", desk.Ana.Direct.Id), ("thread_ts", root.Ts)));
    }

    [Theory]
    [InlineData(12_000, null)]
    [InlineData(12_001, "msg_too_long")]
    public async Task A_piece_of_text_has_twelve_thousand_letters(int letters, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);

        Assert.Equal(expected, await AppendAsync(desk, ts, new string('a', letters)));
    }

    [Fact]
    public async Task All_pieces_together_have_forty_thousand_letters()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);
        for (var i = 0; i < 4; i++)
        {
            Assert.Null(await AppendAsync(desk, ts, new string('a', 10_000)));
        }

        Assert.Equal("msg_too_long", await AppendAsync(desk, ts, "a"));
    }

    [Fact]
    public async Task A_stream_that_has_lived_five_minutes_takes_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);
        desk.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Null(await AppendAsync(desk, ts, "just in time"));

        desk.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("message_not_in_streaming_state", await AppendAsync(desk, ts, "too late"));
        Assert.Equal("message_not_in_streaming_state", await desk.Caller.ErrorOfAsync(Stop, ("channel", desk.General.Id), ("ts", ts)));
        Assert.Equal("just in time", Assert.Single(desk.Slack.Answers(desk.General)).Text);
    }

    [Fact]
    public async Task A_stream_that_has_been_stopped_takes_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);
        await desk.Caller.CallAsync(Stop, ("channel", desk.General.Id), ("ts", ts));

        Assert.Equal("message_not_in_streaming_state", await AppendAsync(desk, ts, "more"));
    }

    [Fact]
    public async Task A_message_can_be_changed_only_once_it_streams_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);
        Assert.Equal("streaming_state_conflict", await desk.Caller.ErrorOfAsync("chat.update", ("channel", desk.General.Id), ("ts", ts), ("text", "other")));

        desk.Time.Advance(desk.Slack.StreamLife);

        Assert.Null(await desk.Caller.ErrorOfAsync("chat.update", ("channel", desk.General.Id), ("ts", ts), ("text", "other")));
    }

    [Fact]
    public async Task A_stream_keeps_the_form_in_which_it_began()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk, ("markdown_text", "text"));

        Assert.Equal("streaming_mode_mismatch", await ChunksAsync(desk, ts, """[{"type":"markdown_text","text":"piece"}]"""));
        Assert.Null(await AppendAsync(desk, ts, "text"));
    }

    [Theory]
    [InlineData("""[{"type":"markdown_text","text":"a"}]""", null)]
    [InlineData("""[{"type":"task_update","id":"1","title":"Searching","status":"in_progress"}]""", null)]
    [InlineData("""[{"type":"plan_update","title":"Plan"}]""", null)]
    [InlineData("""[{"type":"blocks","blocks":[{"type":"divider"}]}]""", null)]
    [InlineData("""[{"type":"task_update","id":"1","title":"Searching","status":"running"}]""", "invalid_chunks")]
    [InlineData("""[{"type":"task_update","title":"Searching","status":"pending"}]""", "invalid_chunks")]
    [InlineData("""[{"type":"music"}]""", "invalid_chunks")]
    [InlineData("""["a"]""", "invalid_chunks")]
    [InlineData("""[{"type":"blocks","blocks":[{"type":"music"}]}]""", "invalid_blocks")]
    [InlineData("[]", "no_text")]
    public async Task Pieces_are_of_four_kinds(string chunks, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);

        Assert.Equal(expected, await ChunksAsync(desk, ts, chunks));
    }

    [Fact]
    public async Task A_piece_of_blocks_holds_fifty()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);

        Assert.Null(await ChunksAsync(desk, ts, Dividers(50)));
        Assert.Equal("invalid_blocks", await ChunksAsync(desk, ts, Dividers(51)));

        static string Dividers(int count) => new JsonArray(new JsonObject
        {
            ["type"] = "blocks",
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["type"] = "divider" })]),
        }).ToJsonString();
    }

    [Fact]
    public async Task Tasks_are_kept_in_their_order_beside_the_text()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, ts) = await StartAsync(desk);
        await ChunksAsync(desk, ts, """[{"type":"task_update","id":"1","title":"One","status":"complete"},{"type":"markdown_text","text":"words"}]""");
        await ChunksAsync(desk, ts, """[{"type":"task_update","id":"2","title":"Two","status":"pending"}]""");

        var post = Assert.Single(desk.Slack.Answers(desk.General));
        Assert.Equal("words", post.Text);
        Assert.Equal(["One", "Two"], post.Pieces.Select(piece => (string)piece["title"]!));
    }

    [Fact]
    public async Task A_person_stops_what_streams_in_a_thread_and_the_app_hears_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        var (root, ts) = await StartAsync(desk, ("markdown_text", "on and on"));

        var delivery = desk.Ana.StopSession(root)!;

        Assert.Equal("stopped_by_user", await AppendAsync(desk, ts, " and on"));
        Assert.Equal([ts], delivery.Payload["event"]!["streaming_message_ts"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(root.Ts, (string?)delivery.Payload["event"]!["thread_ts"]);
        Assert.False(Assert.Single(desk.Slack.Answers(desk.General)).IsStreaming);
    }

    [Fact]
    public async Task The_end_of_a_stream_can_set_the_status_of_the_session()
    {
        await using var desk = await Desk.OpenAsync();
        var (root, ts) = await StartAsync(desk);

        Assert.Equal("invalid_arguments", await desk.Caller.ErrorOfAsync(Stop, ("channel", desk.General.Id), ("ts", ts), ("session_status", "done")));
        Assert.Null(await desk.Caller.ErrorOfAsync(Stop, ("channel", desk.General.Id), ("ts", ts), ("session_status", "active")));
        Assert.Equal("active", desk.Slack.StatusOf(root));
    }

    [Fact]
    public async Task What_others_wrote_takes_no_text()
    {
        await using var desk = await Desk.OpenAsync();
        var other = desk.Ana.Say(desk.General, "mine");

        Assert.Equal("message_not_owned_by_app", await AppendAsync(desk, other.Ts, "yours"));
        Assert.Equal("message_not_found", await AppendAsync(desk, "1.000001", "nobody's"));
    }

    private static async Task<(Said Root, string Ts)> StartAsync(Desk desk, params (string Name, string Value)[] more)
    {
        var root = desk.Ana.Say(desk.General, "hello");
        var answer = await desk.Caller.CallAsync(Start, [.. Arguments(desk, root), .. more]);
        return (root, (string)answer["ts"]!);
    }

    private static (string Name, string Value)[] Arguments(Desk desk, Said root) =>
    [
        ("channel", desk.General.Id), ("thread_ts", root.Ts), ("recipient_team_id", desk.Slack.App.TeamId), ("recipient_user_id", desk.Ana.Id),
    ];

    private static Task<string?> AppendAsync(Desk desk, string ts, string text) =>
        desk.Caller.ErrorOfAsync(Append, ("channel", desk.General.Id), ("ts", ts), ("markdown_text", text));

    private static Task<string?> ChunksAsync(Desk desk, string ts, string chunks) =>
        desk.Caller.ErrorOfAsync(Append, ("channel", desk.General.Id), ("ts", ts), ("chunks", chunks));
}
