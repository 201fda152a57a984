using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Turns requests away before anybody reads them.</summary>
internal sealed partial class RestGate(LoopbackDiscord home)
{
    /// <summary>What Cloudflare or the version refuses.</summary>
    public RestAnswer? TurnAway(RestRequest request)
    {
        if (home.Ceilings.IsBanned)
        {
            return RateLimited.Cloudflare;
        }

        if (!UserAgent().IsMatch(request.Header("User-Agent")))
        {
            home.Complain($"{request.Method} {request.Path}", $"User-Agent \"{request.Header("User-Agent")}\"");
            return RestAnswer.Error(403, 40333, "internal network error");
        }

        if (request.Version is not (9 or 10))
        {
            home.Complain($"{request.Method} {request.Path}", $"version {request.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(none)"}");
            return RestAnswer.Error(400, 50041, "Invalid API version");
        }

        return null;
    }

    /// <summary>What the token or the limit over all routes refuses.</summary>
    public RestAnswer? Refuse(RestRequest request, Route route)
    {
        if (route.Key == RouteKey.Bot && request.Header("Authorization") != $"Bot {home.CurrentToken}")
        {
            return RestAnswer.Error(401, 0, "401: Unauthorized");
        }

        return route.Key != RouteKey.Interaction && home.Ceilings.Take() is { } wait ? RateLimited.Global(wait) : null;
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, \S+\)")]
    private static partial Regex UserAgent();
}
