using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class RateLimitTests
{
    private static readonly LoopbackDiscordSettings Tight = new()
    {
        Buckets = new Dictionary<string, BucketLimit> { [BucketNames.CreateMessage] = new(2, TimeSpan.FromSeconds(4)) },
        UsualBucket = new BucketLimit(1_000_000, TimeSpan.FromSeconds(1)),
        RequestsPerSecond = 1_000_000,
    };

    private static readonly LoopbackDiscordSettings Wide = Tight with { Buckets = new Dictionary<string, BucketLimit>() };

    [Fact]
    public async Task Headers_tell_how_the_bucket_stands()
    {
        await using var place = await Place.OpenAsync(Tight);
        await PostAsync(place);
        place.Time.Advance(TimeSpan.FromSeconds(1));

        var heard = await PostAsync(place);

        Assert.Equal(("2", "0", "3.000"), (heard["X-RateLimit-Limit"], heard["X-RateLimit-Remaining"], heard["X-RateLimit-Reset-After"]));
        Assert.Equal(place.Time.GetUtcNow().ToUnixTimeSeconds() + 3, decimal.Parse(heard["X-RateLimit-Reset"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Matches("^[0-9a-f]{32}$", heard["X-RateLimit-Bucket"]);
        Assert.Null(heard["X-RateLimit-Scope"]);
    }

    [Fact]
    public async Task One_request_too_many_is_refused_until_the_window_ends()
    {
        await using var place = await Place.OpenAsync(Tight);
        await PostAsync(place);
        await PostAsync(place);
        place.Time.Advance(TimeSpan.FromMilliseconds(2500));

        var refused = await PostAsync(place);
        place.Time.Advance(TimeSpan.FromMilliseconds(1500));
        var taken = await PostAsync(place);

        Assert.Equal((429, "user", "2", 1.5, false), (refused.Status, refused["X-RateLimit-Scope"], refused["Retry-After"], (double)refused.Json["retry_after"]!, (bool)refused.Json["global"]!));
        Assert.Equal(200, taken.Status);
    }

    [Fact]
    public async Task Each_channel_is_counted_by_itself_in_the_same_bucket()
    {
        await using var place = await Place.OpenAsync(Tight);
        var other = place.Guild.AddChannel("other");
        await PostAsync(place);
        var full = await PostAsync(place);

        var heard = await place.Rest.PostAsync($"channels/{other.Id}/messages", new JsonObject { ["content"] = "x" });

        Assert.Equal("1", heard["X-RateLimit-Remaining"]);
        Assert.Equal(full["X-RateLimit-Bucket"], heard["X-RateLimit-Bucket"]);
        Assert.NotEqual(full["X-RateLimit-Bucket"], (await place.Rest.GetAsync(place.Messages))["X-RateLimit-Bucket"]);
    }

    [Theory]
    [InlineData(50, 200)]
    [InlineData(51, 429)]
    public async Task A_bot_makes_50_requests_a_second(int requests, int status)
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { UsualBucket = Wide.UsualBucket });
        Heard last = null!;
        for (var i = 0; i < requests; i++)
        {
            last = await place.Rest.GetAsync("users/@me");
        }

        Assert.Equal(status, last.Status);
        Assert.Equal(status == 429 ? ("true", "global") : default, (last["X-RateLimit-Global"], last["X-RateLimit-Scope"]));
        place.Time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(429, (await place.Rest.GetAsync("users/@me")).Status);
        place.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await place.Rest.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task Answers_to_interactions_are_outside_of_the_limit_over_all()
    {
        await using var place = await Place.OpenAsync(Wide with { RequestsPerSecond = 2 });
        await place.RegisterAsync(new JsonObject { ["name"] = "ask", ["description"] = "Ask" });
        var interaction = await place.Ann.SlashAsync(place.Channel, "ask");
        await place.Rest.GetAsync("users/@me");

        Assert.Equal(429, (await place.Rest.GetAsync("users/@me")).Status);
        Assert.Equal(204, (await place.Rest.PostAsync($"interactions/{interaction.Id}/{interaction.Token}/callback", new JsonObject { ["type"] = 5 })).Status);
        Assert.Equal(200, (await place.Rest.PatchAsync($"webhooks/{place.Bot.Id}/{interaction.Token}/messages/@original", new JsonObject { ["content"] = "x" })).Status);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public async Task More_than_10000_invalid_requests_in_ten_minutes_lead_to_a_ban(int requests, bool isBanned)
    {
        await using var place = await Place.OpenAsync(Wide);
        using var stranger = new RawRest(place.Discord, token: "other");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (var i = worker; i < requests; i += 8)
            {
                await stranger.GetAsync("users/@me");
            }
        }));

        var heard = await place.Rest.GetAsync("users/@me");

        Assert.Equal(isBanned, place.Discord.Ceilings.IsBanned);
        Assert.Equal(isBanned ? 429 : 200, heard.Status);
    }

    [Fact]
    public async Task A_ban_answers_with_a_page_and_without_any_header_and_ends()
    {
        await using var place = await Place.OpenAsync(Wide with { InvalidRequests = 0 });
        using var stranger = new RawRest(place.Discord, token: "other");
        await stranger.GetAsync("users/@me");

        var heard = await place.Rest.GetAsync("users/@me");
        place.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal((429, "text/html", null, null), (heard.Status, heard.ContentType, heard["Retry-After"], heard["X-RateLimit-Scope"]));
        Assert.Equal(200, (await place.Rest.GetAsync("users/@me")).Status);
    }

    [Theory]
    [InlineData(599_999, true, 3)]
    [InlineData(600_000, false, 2)]
    public async Task Invalid_requests_are_forgotten_after_ten_minutes(int milliseconds, bool isBanned, int mostInvalid)
    {
        await using var place = await Place.OpenAsync(Wide with { InvalidRequests = 2 });
        using var stranger = new RawRest(place.Discord, token: "other");
        await stranger.GetAsync("users/@me");
        await stranger.GetAsync("users/@me");
        place.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        await stranger.GetAsync("users/@me");

        Assert.Equal((isBanned, mostInvalid), (place.Discord.Ceilings.IsBanned, place.Discord.Ceilings.MostInvalid));
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 0)]
    [InlineData(429, 1)]
    [InlineData(500, 0)]
    public async Task Only_401_403_and_429_are_invalid(int status, int counted)
    {
        await using var place = await Place.OpenAsync(Wide);
        place.Discord.Faults.Add(RestFault.Status(status));

        Assert.Equal(status, (await place.Rest.GetAsync("users/@me")).Status);
        Assert.Equal(counted, place.Discord.Ceilings.MostInvalid);
    }

    [Theory]
    [InlineData("user", 1)]
    [InlineData("global", 1)]
    [InlineData("shared", 0)]
    public async Task A_shared_limit_is_nobodys_fault(string scope, int counted)
    {
        await using var place = await Place.OpenAsync(Wide);
        var wait = TimeSpan.FromSeconds(1.5);
        place.Discord.Faults.Add(RestFault.Answer(scope switch { "user" => RateLimited.User(wait), "global" => RateLimited.Global(wait), _ => RateLimited.Shared(wait) }));

        var heard = await place.Rest.GetAsync("users/@me");

        Assert.Equal((429, scope, "2", 1.5, scope == "global"), (heard.Status, heard["X-RateLimit-Scope"], heard["Retry-After"], (double)heard.Json["retry_after"]!, (bool)heard.Json["global"]!));
        Assert.Equal(counted, place.Discord.Ceilings.MostInvalid);
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("1.5", "1.5")]
    [InlineData("1000000000", "1000000000.0")]
    [InlineData("soon", "\"soon\"")]
    [InlineData("1", "60.5")]
    public async Task A_limit_can_say_anything_about_when_it_ends(string? header, string body)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Answer(RateLimited.Saying(header, JsonNode.Parse(body))));

        var heard = await place.Rest.GetAsync("users/@me");

        Assert.Equal(header, heard["Retry-After"]);
        Assert.Equal(body, heard.Json["retry_after"]?.ToJsonString() ?? "null");
    }

    [Fact]
    public async Task A_limit_can_come_without_json_or_without_a_wait()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Answer(RateLimited.Cloudflare));
        place.Discord.Faults.Add(RestFault.Answer(RateLimited.WithoutWait));

        Assert.Equal("text/html", (await place.Rest.GetAsync("users/@me")).ContentType);
        Assert.Equal("""{"code":0}""", (await place.Rest.GetAsync("users/@me")).Content);
        Assert.Equal(200, (await place.Rest.GetAsync("users/@me")).Status);
    }

    private static Task<Heard> PostAsync(Place place) => place.Rest.PostAsync(place.Messages, new JsonObject { ["content"] = "x" });
}
