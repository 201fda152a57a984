using System.Globalization;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>The answers of status 429 that there are.</summary>
public static class RateLimited
{
    /// <summary>The bot itself has asked too often.</summary>
    public static RestAnswer User(TimeSpan wait) => Json(wait, isGlobal: false, "user");

    /// <summary>The bot has asked too often on all routes together.</summary>
    public static RestAnswer Global(TimeSpan wait)
    {
        var answer = Json(wait, isGlobal: true, "global");
        return answer with { Headers = new Dictionary<string, string>(answer.Headers) { ["X-RateLimit-Global"] = "true" } };
    }

    /// <summary>The place is busy, whoever asks; this one does not count as invalid.</summary>
    public static RestAnswer Shared(TimeSpan wait) => Json(wait, isGlobal: false, "shared");

    /// <summary>Cloudflare turns the address away: a page, and none of Discord's headers.</summary>
    public static RestAnswer Cloudflare { get; } = new(429, "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1></body></html>")
    {
        ContentType = RestAnswer.Html,
    };

    /// <summary>The same as JSON that does not say how long to wait.</summary>
    public static RestAnswer WithoutWait { get; } = new(429, """{"code":0}""");

    /// <summary>One whose header and body say just what a test wants; null leaves it out.</summary>
    public static RestAnswer Saying(string? header, JsonNode? body)
    {
        var answer = User(TimeSpan.FromSeconds(1));
        var headers = new Dictionary<string, string>(answer.Headers);
        headers.Remove("Retry-After");
        if (header is not null)
        {
            headers["Retry-After"] = header;
        }

        var said = new JsonObject { ["message"] = "You are being rate limited.", ["global"] = false };
        if (body is not null)
        {
            said["retry_after"] = body.DeepClone();
        }

        return answer with { Content = said.ToJsonString(), Headers = headers };
    }

    private static RestAnswer Json(TimeSpan wait, bool isGlobal, string scope)
    {
        var seconds = Math.Round(Math.Max(0, wait.TotalSeconds), 3);
        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = isGlobal };
        return new RestAnswer(429, body.ToJsonString())
        {
            Headers = new Dictionary<string, string>
            {
                ["Retry-After"] = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Scope"] = scope,
            },
        };
    }
}
