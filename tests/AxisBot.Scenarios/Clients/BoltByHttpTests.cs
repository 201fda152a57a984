using System.Net;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.Scenarios.Clients;

/// <summary>An app of @slack/bolt that the loopback Slack tells things by HTTP: it judges our signatures and forms.</summary>
public sealed class BoltByHttpTests
{
    [NodeFact(NodePlace.Bolt)]
    public async Task It_takes_what_is_signed_and_refuses_what_is_not_signed_so()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var bolt = NodeProgram.Start("bolt-http.mjs", slack);
        var http = await DeliverAsync(slack, bolt);
        const string body = """{"type":"url_verification","challenge":"abc"}""";
        var good = http.Sign(body);

        Assert.True(await http.VerifyUrlAsync());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, good));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, good.WithBodyBitFlipped(40)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, good.WithSignatureDigitChanged(5)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, good.WithoutSignature()));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, good.WithTimestamp("1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, SignedRequest.Of(body, slack.App.SigningSecret, TimeProvider.System.GetUtcNow().AddMinutes(-10))));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, SignedRequest.Of(body, "another secret", TimeProvider.System.GetUtcNow())));
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task It_takes_what_is_signed_for_the_future()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var bolt = NodeProgram.Start("bolt-http.mjs", slack);
        var http = await DeliverAsync(slack, bolt);

        var early = SignedRequest.Of("""{"type":"url_verification","challenge":"abc"}""", slack.App.SigningSecret, TimeProvider.System.GetUtcNow().AddHours(1));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, early)); // AxisBot must refuse it
    }

    [NodeFact(NodePlace.Bolt)]
    public async Task Mentions_commands_and_buttons_come_by_HTTP_as_well()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var bolt = NodeProgram.Start("bolt-http.mjs", slack);
        await DeliverAsync(slack, bolt);
        var ana = slack.AddPerson("ana");
        var room = slack.AddChannel("room", ana);

        var said = await ana.MentionAsync(room, "what is trade?");
        var post = (await slack.AnswersAsync(room))[0];
        var call = await ana.SlashCommandAsync(room, "/axis", "help & more");
        var press = await ana.PressAsync(post, "more");
        await slack.UntilAsync(() => slack.Answers(room)[0].Text == "pressed 42");

        Assert.Equal((true, 200), (said.Delivery.IsAcknowledged, (await said.Delivery.End).Status));
        Assert.Equal("called with help & more", (string?)call.Answer!["text"]);
        Assert.False(press.HasFailed);
        Assert.Empty(slack.Surprises);
    }

    private static async Task<HttpDelivery> DeliverAsync(LoopbackSlack slack, NodeProgram bolt)
    {
        var port = (int)(await bolt.ToldAsync("ready"))["port"]!;
        return slack.DeliverTo(new Uri($"http://127.0.0.1:{port}/slack/events"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpDelivery http, SignedRequest request)
    {
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
