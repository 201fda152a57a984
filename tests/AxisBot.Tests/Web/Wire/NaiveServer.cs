using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AxisBot.Tests.Web.Wire;

/// <summary>
/// A server as it should not be: it decodes what is asked for, opens it as a file, and leads elsewhere where there is none. The
/// checks that find nothing at ours must find plenty here.
/// </summary>
internal sealed class NaiveServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _folder;

    public NaiveServer(string folder)
    {
        _folder = folder;
        _listener.Start();
        _ = TakeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    public void Dispose() => _listener.Dispose();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            while (await reader.ReadLineAsync() is { } line)
            {
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                await client.GetStream().WriteAsync(Answer(line.Split(' ')[1]));
            }
        }
    }

    private byte[] Answer(string target)
    {
        var decoded = Decoded(Decoded(target));
        var part = decoded.StartsWith("/sources/", StringComparison.Ordinal) ? decoded["/sources/".Length..] : decoded;
        var path = part.Contains('\0', StringComparison.Ordinal) ? "" : Path.Join(_folder, part.Replace('\\', '/'));
        return File.Exists(path)
            ? [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {new FileInfo(path).Length}\r\n\r\n"), .. File.ReadAllBytes(path)]
            : Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {part}\r\nContent-Length: 0\r\n\r\n");
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text
        .Replace("%c0%ae", ".", StringComparison.OrdinalIgnoreCase).Replace("%c0%af", "/", StringComparison.OrdinalIgnoreCase));
}
