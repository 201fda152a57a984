using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class InteractivityTests
{
    private const string Blocks = """
        [{"type":"actions","block_id":"row","elements":[
            {"type":"button","action_id":"go","value":"42","text":{"type":"plain_text","text":"Go"}},
            {"type":"static_select","action_id":"year","placeholder":{"type":"plain_text","text":"Year"},
             "options":[{"text":{"type":"plain_text","text":"2021"},"value":"y21"},{"text":{"type":"plain_text","text":"2024"},"value":"y24"}]}]},
         {"type":"context_actions","elements":[{"type":"feedback_buttons","action_id":"helped",
             "positive_button":{"text":{"type":"plain_text","text":"Yes"},"value":"good"},"negative_button":{"text":{"type":"plain_text","text":"No"},"value":"bad"}}]}]
        """;

    [Fact]
    public async Task A_button_tells_who_pressed_what_and_where()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostBlocksAsync(Blocks);

        var payload = desk.Ana.Press(post, "go").Delivery.Payload;

        var action = payload["actions"]![0]!;
        Assert.Equal(("block_actions", desk.Ana.Id), ((string?)payload["type"], (string?)payload["user"]!["id"]));
        Assert.Equal(("go", "row", "42", "button"), ((string?)action["action_id"], (string?)action["block_id"], (string?)action["value"], (string?)action["type"]));
        Assert.Equal((post.Ts, desk.General.Id), ((string?)payload["container"]!["message_ts"], (string?)payload["channel"]!["id"]));
        Assert.Equal(post.Ts, (string?)payload["message"]!["ts"]);
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Press(post, "nothing"));
    }

    [Fact]
    public async Task A_menu_tells_what_was_chosen()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostBlocksAsync(Blocks);

        var action = desk.Ana.Choose(post, "year", "y24").Delivery.Payload["actions"]![0]!;

        Assert.Equal(("static_select", "y24", "2024"), ((string?)action["type"], (string?)action["selected_option"]!["value"], (string?)action["selected_option"]!["text"]!["text"]));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Choose(post, "year", "y99"));
    }

    [Theory]
    [InlineData(true, "good")]
    [InlineData(false, "bad")]
    public async Task A_rating_tells_its_value(bool isGood, string expected)
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostBlocksAsync(Blocks);

        var action = desk.Ana.Rate(post, "helped", isGood).Delivery.Payload["actions"]![0]!;

        Assert.Equal(("feedback_buttons", expected), ((string?)action["type"], (string?)action["value"]));
    }

    [Fact]
    public async Task An_action_of_a_message_tells_the_message()
    {
        await using var desk = await Desk.OpenAsync();
        var said = desk.Ana.Say(desk.General, "trade rose by 64 percent");

        var payload = desk.Ana.UseShortcut(said.Post, "check_claim").Delivery.Payload;

        Assert.Equal(("message_action", "check_claim"), ((string?)payload["type"], (string?)payload["callback_id"]));
        Assert.Equal("trade rose by 64 percent", (string?)payload["message"]!["text"]);
    }

    [Fact]
    public async Task A_button_in_a_view_tells_the_view_and_has_no_address_to_answer_by()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Caller.CallAsync("views.publish", ("user_id", desk.Ana.Id), ("view", """{"type":"home","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]}"""));

        var press = desk.Ana.Press(desk.Ana.Home!, "go");

        Assert.Null(press.ResponseUrl);
        Assert.Equal("view", (string?)press.Delivery.Payload["container"]!["type"]);
        Assert.Equal(desk.Ana.Home!.Id, (string?)press.Delivery.Payload["view"]!["id"]);
    }

    [Fact]
    public async Task An_address_is_answered_by_five_times()
    {
        await using var desk = await Desk.OpenAsync();
        var call = desk.Ana.SlashCommand(desk.General, "/axis");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((200, "ok"), await AnswerAsync(desk, call.ResponseUrl!, """{"text":"hello"}"""));
        }

        var (status, body) = await AnswerAsync(desk, call.ResponseUrl!, """{"text":"once too often"}""");

        Assert.Equal(404, status);
        Assert.Contains("used_url", body, StringComparison.Ordinal);
        Assert.Equal(5, desk.Slack.Whispers(desk.General, desk.Ana).Count);
        Assert.Single(desk.Slack.Surprises);
    }

    [Theory]
    [InlineData(30, 200)]
    [InlineData(31, 404)]
    public async Task An_address_is_good_for_half_an_hour(int minutes, int expected)
    {
        await using var desk = await Desk.OpenAsync();
        var call = desk.Ana.SlashCommand(desk.General, "/axis");

        desk.Time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, (await AnswerAsync(desk, call.ResponseUrl!, """{"text":"hello"}""")).Status);
    }

    [Fact]
    public async Task An_answer_is_for_one_person_or_for_all()
    {
        await using var desk = await Desk.OpenAsync();
        var call = desk.Ana.SlashCommand(desk.General, "/axis");

        await AnswerAsync(desk, call.ResponseUrl!, """{"text":"for you"}""");
        await AnswerAsync(desk, call.ResponseUrl!, """{"text":"for all","response_type":"in_channel"}""");

        Assert.Equal("for you", Assert.Single(desk.Slack.Whispers(desk.General, desk.Ana)).Text);
        Assert.Equal("for all", Assert.Single(desk.Slack.Answers(desk.General)).Text);
    }

    [Fact]
    public async Task An_answer_can_stand_in_the_place_of_what_was_pressed_or_take_it_away()
    {
        await using var desk = await Desk.OpenAsync();
        var (one, other) = (await desk.PostBlocksAsync(Blocks), await desk.PostBlocksAsync(Blocks));

        await AnswerAsync(desk, desk.Ana.Press(one, "go").ResponseUrl!, """{"text":"pressed","replace_original":true}""");
        await AnswerAsync(desk, desk.Ana.Press(other, "go").ResponseUrl!, """{"delete_original":true}""");

        var left = Assert.Single(desk.Slack.Answers(desk.General));
        Assert.Equal((one.Ts, "pressed"), (left.Ts, left.Text));
    }

    [Theory]
    [InlineData("{}", "no_text")]
    [InlineData("""{"text":"a","blocks":[{"type":"music"}]}""", "invalid_blocks")]
    public async Task An_answer_that_says_nothing_or_nonsense_is_refused(string body, string expected)
    {
        await using var desk = await Desk.OpenAsync();

        var (status, answer) = await AnswerAsync(desk, desk.Ana.SlashCommand(desk.General, "/axis").ResponseUrl!, body);

        Assert.Equal(400, status);
        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Single(desk.Slack.Surprises);
    }

    [Fact]
    public async Task An_answer_by_address_may_be_longer_than_a_message_that_is_posted()
    {
        await using var desk = await Desk.OpenAsync();
        var sections = string.Join(',', Enumerable.Repeat($$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('a', 2900)}}}"}}""", 5));
        var body = $$"""{"text":"long","blocks":[{{sections}}]}""";

        Assert.Equal("msg_blocks_too_long", (string?)(await desk.Caller.CallJsonAsync("chat.postMessage", With(body, desk.General)))["error"]);
        Assert.Equal(200, (await AnswerAsync(desk, desk.Ana.SlashCommand(desk.General, "/axis").ResponseUrl!, body)).Status);

        static JsonObject With(string body, Channel channel)
        {
            var arguments = JsonNode.Parse(body)!.AsObject();
            arguments["channel"] = channel.Id;
            return arguments;
        }
    }

    [Fact]
    public async Task What_answers_a_command_in_taking_it_is_shown_to_who_called()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var call = desk.Ana.SlashCommand(desk.General, "/axis", "help");

        var envelope = await client.TakeAsync("""{"text":"at your service"}""");
        await call.TakenAsync();
        await desk.Slack.UntilAsync(() => desk.Slack.Whispers(desk.General, desk.Ana).Count == 1);

        Assert.Equal("at your service", desk.Slack.Whispers(desk.General, desk.Ana)[0].Text);
        Assert.Equal(("/axis", "help", desk.Ana.Id), ((string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"], (string?)envelope["payload"]!["user_id"]));
    }

    [Theory]
    [InlineData("""{"response_type":"in_channel"}""", true)]
    [InlineData("""{"response_type":"ephemeral"}""", false)]
    [InlineData("""{"response_type":"everywhere"}""", false)]
    [InlineData("""{"response_type":"in_channel","mrkdwn":false}""", false)]
    [InlineData("""{"replace_original":false}""", false)]
    public async Task Of_the_answers_without_words_only_that_all_may_see_the_call_is_one(string answer, bool isOne)
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        desk.Ana.SlashCommand(desk.General, "/axis", "help");
        var next = desk.Ana.SlashCommand(desk.General, "/axis", "more");

        await client.TakeAsync(answer);
        await client.TakeAsync("""{"text":"said"}""");
        await next.TakenAsync();
        await desk.Slack.UntilAsync(() => desk.Slack.Whispers(desk.General, desk.Ana).Count == 1 && desk.Slack.Surprises.Count >= (isOne ? 0 : 1));

        Assert.Equal(isOne ? 0 : 1, desk.Slack.Surprises.Count);
        Assert.Empty(desk.Slack.Answers(desk.General));
    }

    private static async Task<(int Status, string Body)> AnswerAsync(Desk desk, string url, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await desk.Caller.PostAsync(url, content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
