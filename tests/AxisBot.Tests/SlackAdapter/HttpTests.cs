using System.Net;
using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Http;
using AxisBot.Storage.Databases;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>What Slack tells by HTTP is taken where it is signed, and nothing else is.</summary>
public sealed class HttpTests
{
    private const string Secret = "a-signing-secret-of-a-test";
    private const string Body = """{"type":"url_verification","challenge":"abc"}""";
    private const int Mutations = 10_000;
    private const int Burst = 1_000;
    private const int AtOnce = 100;
    private const int People = 20;

    private readonly FakeTime _time = new();

    [Fact]
    public void Of_ten_thousand_mutations_of_a_request_none_is_accepted()
    {
        var signature = new Signature(Secret, _time);
        var chance = new Random(20_260_101);
        var accepted = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var good = SignedRequest.Of(Body + new string(' ', chance.Next(40)), Secret, _time.GetUtcNow());
            var bad = Mutated(good, i, chance);
            accepted += signature.FaultIn(bad.Timestamp, bad.Signature, bad.Body) == SignatureFault.None ? 1 : 0;
            Assert.Equal(SignatureFault.None, signature.FaultIn(good.Timestamp, good.Signature, good.Body));
        }

        Assert.Equal(0, accepted);
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-299, true)]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(301, false)]
    public void The_time_of_a_request_may_be_five_minutes_away_either_way(int seconds, bool isTaken)
    {
        var request = SignedRequest.Of(Body, Secret, _time.GetUtcNow().AddSeconds(seconds));

        Assert.Equal(isTaken ? SignatureFault.None : SignatureFault.OutOfTime, new Signature(Secret, _time).FaultIn(request.Timestamp, request.Signature, request.Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void There_is_no_start_without_a_secret(string? secret) => Assert.ThrowsAny<ArgumentException>(() => new Signature(secret, _time));

    [Fact]
    public async Task A_mention_by_HTTP_is_answered_and_the_address_proves_itself()
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));

        Assert.True(await delivery.VerifyUrlAsync());
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);

        Assert.Contains(Talk.AnswerOf2021, (await office.Slack.AnswersAsync(office.Room))[0].Text, StringComparison.Ordinal);
        Assert.Empty(office.Slack.Sockets.All);
    }

    [Fact]
    public async Task Commands_presses_and_forms_come_by_HTTP_too()
    {
        await using var office = await OpenAsync();

        await office.Ana.SlashCommandAsync(office.Room, "/axis", "fact zinc");
        await office.Slack.AnswersAsync(office.Room);
        var said = office.Ana.Say(office.Room, "Trade between Peru and Bolivia was $9 billion in 2021.");
        await office.Ana.UseShortcutAsync(said.Post, "check_claim");
        await office.Slack.UntilAsync(() => office.Ana.Modal is not null);
        var submission = await office.Ana.SubmitAsync(office.Ana.Modal!, ("claim", " "), ("audience", "me"));

        Assert.Equal(SubmissionOutcome.HasErrors, submission.Outcome);
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task Requests_that_are_not_Slacks_are_refused_and_nothing_of_them_is_kept()
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));
        var good = delivery.Sign(EventOf(office));

        await Parallel.ForEachAsync(Enumerable.Range(0, Mutations), async (i, _) =>
        {
            using var refused = await delivery.SendAsync(Mutated(good, i, new Random(i)));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        });

        Assert.Empty(await KeptAsync(office));
        using var taken = await delivery.SendAsync(good);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single(await KeptAsync(office));
    }

    [Fact]
    public async Task A_burst_of_a_thousand_events_told_twice_is_acknowledged_and_each_is_kept_once()
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));
        var refused = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 2 * Burst), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            using var response = await delivery.SendAsync(delivery.Sign(EventOf(office, i % Burst) + new string(' ', i / Burst))); // signed anew, as Slack does
            Interlocked.Add(ref refused, response.StatusCode == HttpStatusCode.OK ? 0 : 1);
        });

        Assert.Equal(0, refused);
        Assert.Empty(await MissingAsync(office));
        Assert.Equal(Burst, (await KeptAsync(office)).Count);

        // The counter notices one that is missing.
        await office.Get<IDatabase>().WriteAsync("test.lose", session => session.ExecuteAsync("DELETE FROM inbox WHERE id = @id", new { id = NameOf(office, 7) }), Durability.Process, CancellationToken.None);
        Assert.Equal([NameOf(office, 7)], await MissingAsync(office));
    }

    [Fact]
    public async Task The_same_request_once_more_is_somebody_elses_and_a_retry_of_Slack_is_not()
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));
        var body = EventOf(office);
        var request = delivery.Sign(body);

        using var first = await delivery.SendAsync(request);
        using var replayed = await delivery.SendAsync(request);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        using var again = await delivery.SendAsync(delivery.Sign(body) with { Headers = [("X-Slack-Retry-Num", "1"), ("X-Slack-Retry-Reason", "http_timeout")] });

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK], [first.StatusCode, replayed.StatusCode, again.StatusCode]);
        await office.Slack.AnswersAsync(office.Room);
        Assert.Single(office.Slack.Answers(office.Room));
    }

    [Fact]
    public async Task A_body_of_two_million_bytes_another_path_and_another_method_are_refused()
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));
        using var client = new HttpClient();

        using var large = await delivery.SendAsync(delivery.Sign(new string('x', 2_000_000)));
        using var elsewhere = await client.GetAsync(new Uri(AddressOf(office), "/"));
        using var read = await client.GetAsync(AddressOf(office));

        Assert.Equal([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed], [large.StatusCode, elsewhere.StatusCode, read.StatusCode]);
    }

    [Theory]
    [InlineData("{ no json")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"news\"}")]
    [InlineData("")]
    public async Task What_nobody_can_read_is_refused_for_good(string body)
    {
        await using var office = await OpenAsync();
        var delivery = office.Slack.DeliverTo(AddressOf(office));

        using var response = await delivery.SendAsync(delivery.Sign(body));

        Assert.Equal((HttpStatusCode.BadRequest, "1"), (response.StatusCode, response.Headers.GetValues("X-Slack-No-Retry").Single()));
    }

    [Fact]
    public async Task Too_many_events_are_taken_note_of()
    {
        await using var office = await OpenAsync();
        office.Slack.EventsAnHour = 0;

        var said = await office.Ana.MentionAsync(office.Room, "how many?");

        Assert.True(said.Delivery.IsAcknowledged);
        Assert.Contains(office.Log.Lines, line => line.Text.Contains("app_rate_limited", StringComparison.Ordinal));
    }

    private static Task<SlackOffice> OpenAsync() => SlackOffice.OpenAsync(settings => settings with { Transport = SlackTransport.Http, AppToken = null });

    private static Uri AddressOf(SlackOffice office) => new(office.Get<EventsServer>().Address, EventsEndpoint.Path);

    private static string EventOf(SlackOffice office) => $$$"""
        {"type":"event_callback","team_id":"{{{office.Slack.App.TeamId}}}","event_id":"Ev1","authorizations":[{"user_id":"{{{office.Slack.App.BotUserId}}}"}],
         "event":{"type":"app_mention","channel":"{{{office.Room.Id}}}","user":"{{{office.Ana.Id}}}","ts":"{{{office.Ana.Say(office.Room, Talk.TradeIn2021).Ts}}}","text":"<@{{{office.Slack.App.BotUserId}}}> {{{Talk.TradeIn2021}}}"}}
        """;

    private static string EventOf(SlackOffice office, int number) => $$$"""
        {"type":"event_callback","team_id":"{{{office.Slack.App.TeamId}}}","event_id":"Ev{{{number}}}","authorizations":[{"user_id":"{{{office.Slack.App.BotUserId}}}"}],
         "event":{"type":"app_mention","channel":"{{{office.Room.Id}}}","user":"U00PERSON{{{number % People}}}","ts":"{{{TsOf(number)}}}","text":"<@{{{office.Slack.App.BotUserId}}}> {{{Talk.TradeIn2021}}}"}}
        """;

    private static string TsOf(int number) => $"1893499200.{number:000000}";

    private static string NameOf(SlackOffice office, int number) => $"slack:{office.Slack.App.TeamId}/{office.Room.Id}/{TsOf(number)}";

    private static Task<IReadOnlyList<string>> KeptAsync(SlackOffice office) =>
        office.Get<IDatabase>().ReadAsync("test.look", session => session.ListAsync<string>("SELECT id FROM inbox"), CancellationToken.None);

    /// <summary>What of the burst the inbox does not hold.</summary>
    private static async Task<IEnumerable<string>> MissingAsync(SlackOffice office) => Enumerable.Range(0, Burst).Select(number => NameOf(office, number)).Except(await KeptAsync(office));

    private static SignedRequest Mutated(SignedRequest good, int kind, Random chance) => (kind % 12) switch
    {
        0 => good.WithBodyBitFlipped(chance.Next(good.Body.Length * 8)),
        1 => good.WithSignatureDigitChanged(chance.Next(64)),
        2 => good.WithTimestamp($"{long.Parse(good.Timestamp!, System.Globalization.CultureInfo.InvariantCulture) + chance.Next(1, 300)}"),
        3 => good.WithTimestamp($"0{good.Timestamp}"),
        4 => good.WithTimestamp($"+{good.Timestamp}"),
        5 => good with { Signature = good.Signature!.ToUpperInvariant() },
        6 => good with { Signature = good.Signature![..^1] },
        7 => good with { Signature = $"{good.Signature}0" },
        8 => good with { Signature = $"v1{good.Signature![2..]}" },
        9 => good.WithoutSignature(),
        10 => good.WithoutTimestamp(),
        _ => good with { Body = [.. good.Body, (byte)' '] },
    };
}
