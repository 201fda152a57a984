using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Shakes hands as a WebSocket by hand, since a cut in mid-frame needs the stream below the frames.</summary>
internal static class WebSocketUpgrade
{
    private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Takes a request for a WebSocket; null where it is none.</summary>
    public static async Task<(WebSocket Socket, CuttableStream Stream)?> AcceptAsync(HttpContext context, Action<HttpContext> cut)
    {
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (upgrade is not { IsUpgradableRequest: true } || key.Length == 0)
        {
            return null;
        }

        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(key);
        var stream = new CuttableStream(await upgrade.UpgradeAsync(), () => cut(context));
        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        return (socket, stream);
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 wants SHA-1 here; nothing is kept secret by it.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Guid)));
}
