using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class WebApiTests
{
    private const string Post = "chat.postMessage";

    [Fact]
    public async Task A_form_and_JSON_say_the_same()
    {
        await using var desk = await Desk.OpenAsync();

        var byForm = await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", "by form"), ("blocks", """[{"type":"divider"}]"""));
        var byJson = await desk.Caller.CallJsonAsync(Post, new JsonObject { ["channel"] = desk.General.Id, ["text"] = "by JSON", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) });

        Assert.True((bool)byForm["ok"]!);
        Assert.True((bool)byJson["ok"]!);
        Assert.Equal(["by form", "by JSON"], desk.Slack.Messages(desk.General).Select(post => post.Text));
        Assert.All(desk.Slack.Messages(desk.General), post => Assert.Equal("divider", (string?)post.Blocks![0]!["type"]));
    }

    [Fact]
    public async Task The_token_of_a_form_may_stand_in_its_body_and_that_of_JSON_may_not()
    {
        await using var desk = await Desk.OpenAsync();
        using var json = new StringContent($$"""{"token":"{{desk.Slack.App.BotToken}}"}""", Encoding.UTF8, "application/json");

        using var response = await desk.Caller.SendAsync(null, "auth.test", json);

        Assert.True((bool)(await desk.Caller.CallAsync(null, "auth.test", ("token", desk.Slack.App.BotToken)))["ok"]!);
        Assert.Equal("not_authed", (string?)(await Caller.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task The_token_of_the_app_stands_in_the_header_or_opens_no_connection()
    {
        await using var desk = await Desk.OpenAsync();
        var token = desk.Slack.App.AppToken;

        Assert.Equal("not_authed", (string?)(await desk.Caller.CallAsync(null, "apps.connections.open", ("token", token)))["error"]);
        Assert.StartsWith("ws://127.0.0.1:", (string?)(await desk.Caller.CallAsync(token, "apps.connections.open"))["url"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "auth.test", "not_authed")]
    [InlineData("xoxb-of-somebody-else", "auth.test", "invalid_auth")]
    [InlineData("xapp-loopback-app", Post, "not_allowed_token_type")]
    [InlineData("xoxb-loopback-bot", "apps.connections.open", "not_allowed_token_type")]
    [InlineData("xoxb-loopback-bot", "auth.test", null)]
    public async Task A_token_is_good_for_its_own_methods(string? token, string method, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(expected, (string?)(await desk.Caller.CallAsync(token, method))["error"]);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    public async Task Tokens_can_be_taken_away(string reason)
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Null(await desk.Caller.ErrorOfAsync("auth.test"));

        desk.Slack.App.TokensRefused = reason;

        Assert.Equal(reason, await desk.Caller.ErrorOfAsync("auth.test"));
    }

    [Fact]
    public async Task The_test_of_a_token_tells_whose_it_is()
    {
        await using var desk = await Desk.OpenAsync();

        var bot = await desk.Caller.CallAsync("auth.test");
        var app = await desk.Caller.CallAsync(desk.Slack.App.AppToken, "auth.test");

        Assert.Equal(desk.Slack.App.BotUserId, (string?)bot["user_id"]);
        Assert.Equal(desk.Slack.App.BotId, (string?)bot["bot_id"]);
        Assert.Equal(desk.Slack.App.TeamId, (string?)bot["team_id"]);
        Assert.Equal(desk.Slack.App.Id, (string?)app["app_id"]);
        Assert.Null(app["bot_id"]);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_those_that_are_there()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.App.Scopes.Remove("chat:write");

        var answer = await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", "hello"));

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
        Assert.Contains("users:read", (string?)answer["provided"], StringComparison.Ordinal);
        desk.Slack.App.Scopes.Add("chat:write");
        Assert.Null(await desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("text", "hello")));
    }

    [Fact]
    public async Task A_method_that_there_is_not_is_refused_and_kept_as_a_surprise()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Caller.CallAsync("auth.test");
        Assert.Empty(desk.Slack.Surprises);

        Assert.Equal("unknown_method", await desk.Caller.ErrorOfAsync("chat.postMassage"));
        Assert.Equal(["There is no method chat.postMassage."], desk.Slack.Surprises);
    }

    [Fact]
    public async Task A_path_that_there_is_not_is_a_surprise()
    {
        await using var desk = await Desk.OpenAsync();
        using var content = new StringContent("");

        using var response = await desk.Caller.PostAsync($"{desk.Slack.Address}/nowhere", content);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Single(desk.Slack.Surprises);
    }

    [Theory]
    [InlineData("{", "application/json; charset=utf-8", "invalid_json")]
    [InlineData("[]", "application/json; charset=utf-8", "json_not_object")]
    [InlineData("hello", "text/plain", "invalid_post_type")]
    [InlineData("{}", "application/json; charset=utf-8", null)]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string type, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await desk.Caller.SendAsync(desk.Slack.App.BotToken, "auth.test", content);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(expected, (string?)(await Caller.ReadAsync(response))["error"]);
    }

    [Theory]
    [InlineData("application/json", "missing_charset")]
    [InlineData("application/json; charset=utf-8", null)]
    public async Task JSON_without_a_charset_is_warned_of(string type, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await desk.Caller.SendAsync(desk.Slack.App.BotToken, "auth.test", content);
        var answer = await Caller.ReadAsync(response);

        Assert.Equal(expected, (string?)answer["warning"]);
        Assert.Equal(expected, (string?)answer["response_metadata"]?["warnings"]?[0]);
    }

    [Fact]
    public async Task Every_call_is_kept_with_its_arguments_and_without_its_token()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.Caller.CallAsync(Post, ("channel", desk.General.Id), ("text", "hello"), ("unfurl_links", "false"));

        var call = Assert.Single(desk.Slack.Calls);
        Assert.Equal((Post, "hello", "false", 200, true), (call.Method, call["text"], call["unfurl_links"], call.Status, call.WasDone));
        Assert.Null(call["token"]);
        Assert.Equal(desk.Time.GetUtcNow(), call.At);
    }
}
