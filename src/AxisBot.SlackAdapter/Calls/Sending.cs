namespace AxisBot.SlackAdapter.Calls;

/// <summary>What requests of all sorts have in common.</summary>
internal static class Sending
{
    /// <summary>The client that all requests go out by.</summary>
    public static HttpClient NewClient() => NewClient(wire => wire);

    /// <summary>The same, with something between it and the wire.</summary>
    public static HttpClient NewClient(Func<HttpMessageHandler, HttpMessageHandler> around) => new(around(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan, // each request has a time of its own, by the clock that is handed in
    };

    /// <summary>Sends a request and reads the answer within a time, and says what a failure of the network means.</summary>
    /// <param name="sendAsync">Sends and reads.</param>
    /// <param name="longest">How long that may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Told to give up; that alone is thrown.</param>
    public static async Task<CallAnswer> AnswerAsync(Func<CancellationToken, Task<CallAnswer>> sendAsync, TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await sendAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Lost("there was no answer in time");
        }
        catch (HttpRequestException failure)
        {
            return Failed(failure);
        }
        catch (IOException failure)
        {
            return new Lost(failure.GetType().Name);
        }
    }

    /// <summary>What a failure says of whether the request left this machine.</summary>
    private static CallAnswer Failed(HttpRequestException failure) => failure.HttpRequestError switch
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
