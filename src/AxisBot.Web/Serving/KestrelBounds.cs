using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace AxisBot.Web.Serving;

/// <summary>Where Kestrel listens, and how much it takes from anybody.</summary>
internal sealed class KestrelBounds(WebSettings settings) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>How many bytes a request may bring.</summary>
    public const int MostBytes = 32 * 1024;

    private const int MostConnections = 1000;
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostHeaders = 64;
    private const int LongestLine = 8 * 1024;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(settings.Address, settings.Port);
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxRequestBodySize = MostBytes;
        options.Limits.MaxRequestBufferSize = MostBytes;
        options.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        options.Limits.MaxRequestHeaderCount = MostHeaders;
        options.Limits.MaxRequestLineSize = LongestLine;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }
}
