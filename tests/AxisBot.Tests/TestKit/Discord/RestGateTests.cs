using System.Text;
using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class RestGateTests
{
    [Theory]
    [InlineData("v10", 200)]
    [InlineData("v9", 200)]
    [InlineData("v8", 400)]
    [InlineData("v6", 400)]
    [InlineData("", 400)]
    public async Task Only_versions_9_and_10_are_served(string version, int status)
    {
        await using var place = await Place.OpenAsync();
        using var rest = new RawRest(place.Discord, version: version);

        Assert.Equal(status, (await rest.GetAsync("users/@me")).Status);
        Assert.Equal(status == 200 ? 0 : 1, place.Discord.Unexpected.Count);
    }

    [Theory]
    [InlineData("DiscordBot (https://axis.example, 1.0)", 200)]
    [InlineData("DiscordBot (https://axis.example, 1.0) more", 200)]
    [InlineData("curl/8", 403)]
    [InlineData("", 403)]
    public async Task Whoever_does_not_say_who_he_is_is_blocked(string agent, int status)
    {
        await using var place = await Place.OpenAsync();
        using var rest = new RawRest(place.Discord, agent: agent);

        var heard = await rest.GetAsync("users/@me");

        Assert.Equal(status, heard.Status);
        Assert.Equal(status == 200 ? null : 40333, (int?)heard.Json["code"]);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("", 401)]
    [InlineData("other", 401)]
    public async Task The_token_opens(string? token, int status)
    {
        await using var place = await Place.OpenAsync();
        using var rest = new RawRest(place.Discord, token);

        Assert.Equal(status, (await rest.GetAsync("users/@me")).Status);
        Assert.Equal(200, (await rest.GetAsync("gateway")).Status);
    }

    [Theory]
    [InlineData("GET", "users/@me", 200)]
    [InlineData("GET", "users/@you", 404)]
    [InlineData("DELETE", "users/@me", 405)]
    public async Task A_request_that_nobody_expects_is_noted(string method, string path, int status)
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(status, (await place.Rest.SendAsync(method, path, null)).Status);
        Assert.Equal(status == 200 ? 0 : 1, place.Discord.Unexpected.Count);
    }

    [Theory]
    [InlineData("application/json", 200, 0)]
    [InlineData("text/plain", 400, 50035)]
    [InlineData("application/xml", 400, 50035)]
    public async Task Words_have_a_type(string type, int status, int code)
    {
        await using var place = await Place.OpenAsync();

        var heard = await place.Rest.SendAsync("POST", place.Messages, new StringContent("""{"content":"x"}""", Encoding.UTF8, type));

        Assert.Equal(status, heard.Status);
        Assert.Equal(code, (int?)heard.Json["code"] ?? 0);
    }

    [Fact]
    public async Task What_is_no_json_is_told_apart()
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(50109, (await place.Rest.SendAsync("POST", place.Messages, new StringContent("{", Encoding.UTF8, "application/json"))).Error);
    }

    [Fact]
    public async Task A_refused_form_says_what_is_wrong_and_where()
    {
        await using var place = await Place.OpenAsync();

        var heard = await place.Rest.PostAsync(place.Messages, new JsonObject { ["content"] = "x", ["embeds"] = new JsonArray(new JsonObject { ["title"] = new string('x', 257) }) });

        Assert.Equal(400, heard.Status);
        Assert.Equal(50035, heard.Error);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (string)heard.Json["errors"]!["embeds"]!["0"]!["title"]!["_errors"]![0]!["code"]!);
        Assert.Single(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task The_bot_learns_who_and_where_it_is()
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(place.Bot.Id.ToString(), (string)(await place.Rest.GetAsync("users/@me")).Json["id"]!);
        Assert.Equal(place.Bot.Id.ToString(), (string)(await place.Rest.GetAsync("applications/@me")).Json["id"]!);
        Assert.Equal(place.Discord.GatewayAddress, new Uri((string)(await place.Rest.GetAsync("gateway")).Json["url"]!));
        Assert.Equal(1, (int)(await place.Rest.GetAsync("gateway/bot")).Json["shards"]!);
    }

    [Fact]
    public async Task Requests_can_be_read_back_with_their_times()
    {
        await using var place = await Place.OpenAsync();
        await place.Rest.GetAsync("gateway");
        place.Time.Advance(TimeSpan.FromSeconds(7));
        await place.Rest.GetAsync("users/@me");

        var requests = place.Discord.Answered.All;

        Assert.Equal(["GET /gateway -> 200", "GET /users/@me -> 200"], requests.Select(request => request.ToString()));
        Assert.Equal(TimeSpan.FromSeconds(7), requests[1].At - requests[0].At);
        Assert.StartsWith("Bot ", requests[1].Header("authorization"), StringComparison.Ordinal);
    }
}
