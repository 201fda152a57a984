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

    /// <summary>Reads a body; null where it has more bytes than it should.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var owned = stream.ConfigureAwait(false);
        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(part, cancellation).ConfigureAwait(false); read > 0; read = await stream.ReadAsync(part, cancellation).ConfigureAwait(false))
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    /// <summary>Whether an address that Slack handed out is one of Slack's: nothing is sent anywhere else.</summary>
    public static Uri? OfSlack(string? address, Uri api) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Authority == api.Authority && uri.Scheme == api.Scheme
            || (uri.Scheme == Uri.UriSchemeHttps && (IsBelow(uri.Host, "slack.com") || IsBelow(uri.Host, "slack-gov.com"))))
        ? uri
        : null;

    private static bool IsBelow(string host, string domain) => host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal);
}
