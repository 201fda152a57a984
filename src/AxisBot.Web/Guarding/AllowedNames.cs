using System.Net;
using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Guarding;

/// <summary>The host names by which the page may be called. A name that somebody else has pointed here is none of them.</summary>
internal sealed class AllowedNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly Uri? _public;

    public AllowedNames(WebSettings settings)
    {
        _public = settings.PublicUrl;
        _names.UnionWith(settings.AllowedHosts.Select(name => new HostString(name).Host)); // a port may stand behind a name
        if (_public is not null)
        {
            _names.Add(_public.Host);
        }

        if (!settings.Address.Equals(IPAddress.Any) && !settings.Address.Equals(IPAddress.IPv6Any))
        {
            _names.Add(new HostString(settings.Address.ToString(), 80).Host);
        }
    }

    /// <summary>Whether a request calls the page by one of them.</summary>
    public bool Holds(HostString host) => host.HasValue && _names.Contains(host.Host);

    /// <summary>Whether an origin is the page itself: where it was called, or its public address, which a proxy may serve.</summary>
    public bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (_public is not null && string.Equals(origin, _public.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether people reach it by TLS, here or at a proxy.</summary>
    public bool IsSecure(HttpRequest request) =>
        request.IsHttps || (_public is { Scheme: "https" } && string.Equals(request.Host.Host, _public.Host, StringComparison.OrdinalIgnoreCase));
}
