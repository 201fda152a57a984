namespace AxisBot.SlackAdapter.Calls;

/// <summary>What requests of all sorts have in common.</summary>
internal static class Sending
{
    /// <summary>The client that all requests go out by.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each request has a time of its own, by the clock that is handed in
    };

    /// <summary>What a failure says of whether the request left this machine.</summary>
    public static CallAnswer Failed(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError =>
            new NotSent($"{failure.HttpRequestError}"),
        _ => new Lost($"{failure.HttpRequestError}"),
    };

    /// <summary>Whether an address that Slack handed out is one of Slack's: nothing is sent anywhere else.</summary>
    public static Uri? OfSlack(string? address, Uri api) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Authority == api.Authority && uri.Scheme == api.Scheme
            || (uri.Scheme == Uri.UriSchemeHttps && (IsBelow(uri.Host, "slack.com") || IsBelow(uri.Host, "slack-gov.com"))))
        ? uri
        : null;

    private static bool IsBelow(string host, string domain) => host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal);
}
