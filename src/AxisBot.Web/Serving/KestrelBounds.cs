using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace AxisBot.Web.Serving;

/// <summary>Where Kestrel listens, and how much it takes from anybody.</summary>
internal sealed class KestrelBounds(WebSettings settings, Patience patience) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>How many bytes a request may bring.</summary>
    public const int MostBytes = 32 * 1024;

    /// <summary>How many bytes the line with the address of a request may have.</summary>
    public const int LongestLine = 8 * 1024;

    private const int MostHeaderBytes = 16 * 1024;
    private const int MostHeaders = 64;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(settings.Address, settings.Port, listen => listen.Protocols = HttpProtocols.Http1); // browsers speak HTTP/2 by TLS alone
        Bound(options.Limits);
    }

    private void Bound(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = patience.MostConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestBodySize = MostBytes;
        limits.MaxRequestBufferSize = MostBytes;
        limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxRequestLineSize = LongestLine;
        limits.RequestHeadersTimeout = patience.Head;
        limits.KeepAliveTimeout = patience.Idle;
        limits.MinRequestBodyDataRate = new MinDataRate(patience.SlowestRate, patience.Grace);
        limits.MinResponseDataRate = new MinDataRate(patience.SlowestRate, patience.Grace);
    }
}
