using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class HttpDeliveryTests
{
    [Fact]
    public void A_signature_is_that_of_the_example_in_the_documentation() => Assert.Equal(
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignature.Of(
            "8f742231b10e8888abcd99yyyzzz85a5",
            "1531420618",
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"u8));

    [Fact]
    public async Task An_event_comes_signed_and_is_taken_with_any_status_of_success()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.WillAnswer(204);

        var said = await desk.Ana.DirectMessageAsync("hello");

        var heard = Assert.Single(app.Came);
        Assert.True(said.Delivery.IsAcknowledged);
        Assert.True(heard.IsSignedWith(desk.Slack.App.SigningSecret));
        Assert.False(heard.IsSignedWith("another secret"));
        Assert.Equal(SlackSignature.Timestamp(desk.Time.GetUtcNow()), heard.Headers[SlackSignature.TimestampHeader]);
        Assert.Equal(said.Delivery.EventId, (string?)JsonNode.Parse(heard.Body)!["event_id"]);
        Assert.DoesNotContain("X-Slack-Retry-Num", heard.Headers.Keys);
    }

    [Fact]
    public async Task What_is_refused_comes_again_at_once_after_a_minute_and_after_five()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        foreach (var status in new[] { 500, 404, 503, 500 })
        {
            app.WillAnswer(status);
        }

        var delivery = desk.Ana.DirectMessage("hello").Delivery;
        await (await delivery.AttemptAsync(1)).Receipt;
        Assert.Equal(2, app.Came.Count);
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await (await delivery.AttemptAsync(2)).Receipt;
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await delivery.End;

        Assert.True(delivery.IsLost);
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(6)], delivery.Attempts.Select(attempt => attempt.At - delivery.Attempts[0].At));
        Assert.Equal(["", "1", "2", "3"], app.Came.Select(heard => heard.Headers.GetValueOrDefault("X-Slack-Retry-Num", "")));
        Assert.Equal(["http_error"], app.Came.Skip(1).Select(heard => heard.Headers["X-Slack-Retry-Reason"]).Distinct());
        Assert.Single(app.Came.Select(heard => (string?)JsonNode.Parse(heard.Body)!["event_id"]).Distinct());
    }

    [Fact]
    public async Task What_is_taken_the_second_time_does_not_come_a_third()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.WillAnswer(500);

        var said = await desk.Ana.DirectMessageAsync("hello");
        desk.Time.Advance(TimeSpan.FromHours(1));

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Equal(2, app.Came.Count);
    }

    [Fact]
    public async Task An_app_can_ask_not_to_be_told_again()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.WillAnswer(500, header: ("X-Slack-No-Retry", "1"));

        var said = await desk.Ana.DirectMessageAsync("hello");

        Assert.True(said.Delivery.IsLost);
        Assert.Single(app.Came);
    }

    [Fact]
    public async Task An_app_that_does_not_answer_in_three_seconds_is_told_again_because_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp { IsDeaf = true };
        desk.Slack.DeliverTo(app.Address);
        var delivery = desk.Ana.DirectMessage("hello").Delivery;
        await app.CameAsync();

        app.IsDeaf = false;
        desk.Time.Advance(TimeSpan.FromSeconds(3));
        await delivery.End;

        Assert.Equal("http_timeout", delivery.Attempts[1].Reason);
        Assert.Equal("http_timeout", app.Came.Last().Headers["X-Slack-Retry-Reason"]);
    }

    [Fact]
    public async Task An_app_that_is_not_there_is_told_again_because_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.Dispose();

        var attempt = await desk.Ana.DirectMessage("hello").Delivery.AttemptAsync(1);

        Assert.Equal("connection_failed", attempt.Reason);
    }

    [Fact]
    public async Task An_address_that_leads_elsewhere_is_not_followed()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.WillAnswer(302, header: ("Location", "http://127.0.0.1:1/"));

        var said = await desk.Ana.DirectMessageAsync("hello");

        Assert.Equal("too_many_redirects", said.Delivery.Attempts[1].Reason);
    }

    [Theory]
    [InlineData("""{"challenge":"@"}""", true)]
    [InlineData("@", true)]
    [InlineData("""{"challenge":"another"}""", false)]
    [InlineData("", false)]
    public async Task An_address_is_proved_by_giving_back_the_challenge(string answer, bool expected)
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        app.WillAnswer(200, answer.Replace("@", "abc", StringComparison.Ordinal));

        Assert.Equal(expected, await desk.Slack.DeliverTo(app.Address).VerifyUrlAsync("abc"));
        Assert.Equal("url_verification", (string?)JsonNode.Parse(app.Came.Single().Body)!["type"]);
    }

    [Fact]
    public async Task What_is_pressed_and_called_comes_as_a_form_and_its_answer_counts()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        desk.Slack.DeliverTo(app.Address);
        app.WillAnswer(200, """{"text":"at your service"}""");
        var post = await desk.PostBlocksAsync("""[{"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]""");

        var call = await desk.Ana.SlashCommandAsync(desk.General, "/axis", "help me & others");
        await desk.Ana.PressAsync(post, "go");

        var (command, press) = (app.Came.First(), app.Came.Last());
        Assert.All(app.Came, heard => Assert.Equal("application/x-www-form-urlencoded", heard.Headers["Content-Type"]));
        Assert.All(app.Came, heard => Assert.True(heard.IsSignedWith(desk.Slack.App.SigningSecret)));
        Assert.Contains("&text=help+me+%26+others&", command.Text, StringComparison.Ordinal);
        Assert.Equal("block_actions", (string?)JsonNode.Parse(WebUtility.UrlDecode(press.Text["payload=".Length..]))!["type"]);
        Assert.Equal("at your service", (string?)call.Answer!["text"]);
        await desk.Slack.UntilAsync(() => desk.Slack.Whispers(desk.General, desk.Ana).Count == 1);
    }

    [Fact]
    public async Task The_helpers_for_forgers_change_one_thing_each()
    {
        await using var desk = await Desk.OpenAsync();
        using var app = new AppByHttp();
        var http = desk.Slack.DeliverTo(app.Address);
        var good = http.Sign("""{"type":"event_callback"}""");

        foreach (var request in new[] { good, good.WithBodyBitFlipped(13), good.WithSignatureDigitChanged(7), good.WithTimestamp("1"), good.WithoutSignature(), good.WithoutTimestamp() })
        {
            (await http.SendAsync(request)).Dispose();
        }

        var heard = app.Came.ToList();
        Assert.True(heard[0].IsSignedWith(desk.Slack.App.SigningSecret));
        Assert.All(heard[1..4], one => Assert.False(one.IsSignedWith(desk.Slack.App.SigningSecret)));
        Assert.DoesNotContain(SlackSignature.Header, heard[4].Headers.Keys);
        Assert.DoesNotContain(SlackSignature.TimestampHeader, heard[5].Headers.Keys);
        Assert.Equal(1, heard[0].Body.Zip(heard[1].Body).Sum(pair => System.Numerics.BitOperations.PopCount((uint)(pair.First ^ pair.Second))));
    }

    [Fact]
    public async Task A_stale_and_a_future_request_are_signed_well_for_their_time()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var seconds in new[] { -301, 301 })
        {
            var at = desk.Time.GetUtcNow().AddSeconds(seconds);
            var request = SignedRequest.Of("{}", desk.Slack.App.SigningSecret, at);

            Assert.Equal(SlackSignature.Of(desk.Slack.App.SigningSecret, SlackSignature.Timestamp(at), Encoding.UTF8.GetBytes("{}")), request.Signature);
        }
    }
}
