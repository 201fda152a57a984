namespace AxisBot.Web;

/// <summary>Where the web page is served, and to whom.</summary>
public sealed record WebSettings
{
    /// <summary>Whether there is a page at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The address that it listens on; the loopback of this machine by default.</summary>
    public System.Net.IPAddress Address { get; init; } = System.Net.IPAddress.Loopback;

    /// <summary>The port, from 0 to 65535; 0 takes any that is free.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Under which address people outside reach it ("https://axis.example/"), for links in chats; null where they do not.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The host names by which it may be called beside the loopback's own and that of <see cref="PublicUrl"/>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
}
