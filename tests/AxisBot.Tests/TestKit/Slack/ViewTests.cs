using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class ViewTests
{
    private const string Open = "views.open";
    private const string Push = "views.push";
    private const string Update = "views.update";
    private const string Publish = "views.publish";

    private const string Form = """
        {"type":"modal","callback_id":"claim","title":{"type":"plain_text","text":"Check"},"submit":{"type":"plain_text","text":"Go"},
         "blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"Claim"},"element":{"type":"plain_text_input","action_id":"text"}},
                   {"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"More"}}]}]}
        """;

    private const string Home = """{"type":"home","blocks":[{"type":"divider"}]}""";

    [Fact]
    public async Task A_trigger_opens_one_view()
    {
        await using var desk = await Desk.OpenAsync();
        var call = desk.Ana.SlashCommand(desk.General, "/axis");

        Assert.Null(await desk.Caller.ErrorOfAsync(Open, ("trigger_id", call.TriggerId), ("view", Form)));
        Assert.Equal("exchanged_trigger_id", await desk.Caller.ErrorOfAsync(Open, ("trigger_id", call.TriggerId), ("view", Form)));
        Assert.Equal("invalid_trigger_id", await desk.Caller.ErrorOfAsync(Open, ("trigger_id", "1.2.3"), ("view", Form)));
        Assert.Equal("claim", desk.Ana.Modal?.CallbackId);
    }

    [Theory]
    [InlineData(3000, null)]
    [InlineData(3001, "expired_trigger_id")]
    public async Task A_trigger_is_good_for_three_seconds(int milliseconds, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var call = desk.Ana.SlashCommand(desk.General, "/axis");

        desk.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Open, ("trigger_id", call.TriggerId), ("view", Form)));
    }

    [Fact]
    public async Task Three_views_lie_on_each_other()
    {
        await using var desk = await Desk.OpenAsync();
        await OpenAsync(desk);

        Assert.Null(await PushAsync(desk));
        Assert.Null(await PushAsync(desk));
        Assert.Equal("push_limit_reached", await PushAsync(desk));
    }

    [Fact]
    public async Task A_view_is_updated_where_nobody_was_faster()
    {
        await using var desk = await Desk.OpenAsync();
        var opened = await OpenAsync(desk);
        var (id, hash) = ((string)opened["id"]!, (string)opened["hash"]!);

        Assert.Null(await desk.Caller.ErrorOfAsync(Update, ("view_id", id), ("hash", hash), ("view", Form)));
        Assert.Equal("hash_conflict", await desk.Caller.ErrorOfAsync(Update, ("view_id", id), ("hash", hash), ("view", Form)));
        Assert.Null(await desk.Caller.ErrorOfAsync(Update, ("view_id", id), ("view", Form)));
        Assert.Equal("not_found", await desk.Caller.ErrorOfAsync(Update, ("view_id", "V404"), ("view", Form)));
    }

    [Fact]
    public async Task A_view_that_was_closed_is_not_updated()
    {
        await using var desk = await Desk.OpenAsync();
        var opened = await OpenAsync(desk);

        desk.Ana.Dismiss(desk.Ana.Modal!);

        Assert.Equal("not_found", await desk.Caller.ErrorOfAsync(Update, ("view_id", (string)opened["id"]!), ("view", Form)));
    }

    [Fact]
    public async Task The_apps_own_name_of_a_view_stands_for_one()
    {
        await using var desk = await Desk.OpenAsync();
        var named = Form.Replace("\"callback_id\":\"claim\"", "\"external_id\":\"mine\"", StringComparison.Ordinal);

        Assert.Null(await desk.Caller.ErrorOfAsync(Open, ("trigger_id", desk.Ana.SlashCommand(desk.General, "/axis").TriggerId), ("view", named)));
        Assert.Equal("duplicate_external_id", await desk.Caller.ErrorOfAsync(Open, ("trigger_id", desk.Ana.SlashCommand(desk.General, "/axis").TriggerId), ("view", named)));
        Assert.Null(await desk.Caller.ErrorOfAsync(Update, ("external_id", "mine"), ("view", named)));
    }

    [Fact]
    public async Task A_home_tab_is_published_and_published_again()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Null(desk.Ana.Home);

        Assert.Null(await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", Home)));
        var first = desk.Ana.Home!;
        Assert.Null(await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", Home)));

        Assert.Equal(first.Id, desk.Ana.Home!.Id);
        Assert.NotEqual(first.Hash, desk.Ana.Home.Hash);
        Assert.Equal("user_not_found", await desk.Caller.ErrorOfAsync(Publish, ("user_id", "U404"), ("view", Home)));
        desk.Slack.App.HasHome = false;
        Assert.Equal("not_enabled", await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", Home)));
    }

    [Theory]
    [InlineData("title", 24)]
    [InlineData("submit", 24)]
    [InlineData("close", 24)]
    public async Task The_words_of_a_modal_have_their_length(string name, int most)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Null(await WithAsync(desk, name, Text(most)));
        Assert.Equal("invalid_arguments", await WithAsync(desk, name, Text(most + 1)));

        static JsonObject Text(int letters) => new() { ["type"] = "plain_text", ["text"] = new string('a', letters) };
    }

    [Theory]
    [InlineData("private_metadata", 3000)]
    [InlineData("callback_id", 255)]
    [InlineData("external_id", 255)]
    public async Task What_a_view_carries_for_the_app_has_its_length(string name, int most)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Null(await WithAsync(desk, name, new string('a', most)));
        Assert.Equal("invalid_arguments", await WithAsync(desk, name, new string('b', most + 1)));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "invalid_arguments")]
    [InlineData(0, "invalid_arguments")]
    public async Task A_view_has_a_hundred_blocks(int count, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var blocks = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["type"] = "divider" })]);

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", new JsonObject { ["type"] = "home", ["blocks"] = blocks }.ToJsonString())));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("submit")]
    public async Task A_form_has_a_title_and_something_to_send_it_by(string missing)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("invalid_arguments", await WithAsync(desk, missing, null));
    }

    [Theory]
    [InlineData("""{"type":"markdown","text":"a"}""")]
    [InlineData("""{"type":"table","rows":[[{"type":"raw_text","text":"a"}]]}""")]
    public async Task Some_blocks_are_for_messages_alone(string block)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("invalid_arguments", await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", $$"""{"type":"home","blocks":[{{block}}]}""")));
        Assert.Null(await desk.Caller.ErrorOfAsync("chat.postMessage", ("channel", desk.General.Id), ("text", "a"), ("blocks", $"[{block}]")));
    }

    [Fact]
    public async Task A_view_larger_than_a_quarter_of_a_megabyte_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        var blocks = string.Join(',', Enumerable.Range(0, 100).Select(_ => $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('a', 2600)}}}"}}"""));

        Assert.Equal("view_too_large", await desk.Caller.ErrorOfAsync(Publish, ("user_id", desk.Ana.Id), ("view", $$"""{"type":"home","blocks":[{{blocks}}]}""")));
    }

    private static async Task<JsonObject> OpenAsync(Desk desk)
    {
        var call = desk.Ana.SlashCommand(desk.General, "/axis");
        return (await desk.Caller.CallAsync(Open, ("trigger_id", call.TriggerId), ("view", Form)))["view"]!.AsObject();
    }

    private static Task<string?> PushAsync(Desk desk) =>
        desk.Caller.ErrorOfAsync(Push, ("trigger_id", desk.Ana.Press(desk.Ana.Modal!, "more").TriggerId), ("view", Form));

    private static Task<string?> WithAsync(Desk desk, string name, JsonNode? value)
    {
        var view = JsonNode.Parse(Form)!.AsObject();
        view[name] = value;
        if (value is null)
        {
            view.Remove(name);
        }

        return desk.Caller.ErrorOfAsync(Open, ("trigger_id", desk.Ana.SlashCommand(desk.General, "/axis").TriggerId), ("view", view.ToJsonString()));
    }
}
