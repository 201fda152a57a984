using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>An app that Slack tells things by HTTP, and that answers as a test has it.</summary>
internal sealed class AppByHttp : IDisposable
{
    private const int MostTries = 20;

    private readonly HttpListener _listener;
    private readonly SemaphoreSlim _came = new(0);
    private readonly ConcurrentQueue<(int Status, string Body, (string Name, string Value)? Header)> _answers = [];
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppByHttp()
    {
        (_listener, Address) = Listen();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What came, the first thing first.</summary>
    public ConcurrentQueue<Heard> Came { get; } = [];

    /// <summary>Waits until one thing more has come.</summary>
    public Task CameAsync() => _came.WaitAsync();

    /// <summary>Answers nothing until <see cref="Dispose"/>.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The next answers; 200 and nothing once there are no more.</summary>
    public void WillAnswer(int status, string body = "", (string Name, string Value)? header = null) => _answers.Enqueue((status, body, header));

    public void Dispose()
    {
        _released.TrySetResult();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        Came.Enqueue(new Heard(body.ToArray(), context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase)));
        _came.Release();
        if (IsDeaf)
        {
            await _released.Task;
            return;
        }

        var (status, text, header) = _answers.TryDequeue(out var next) ? next : (200, "", null);
        context.Response.StatusCode = status;
        if (header is { } one)
        {
            context.Response.Headers[one.Name] = one.Value;
        }

        context.Response.Close(Encoding.UTF8.GetBytes(text), willBlock: false); // written in pieces, nothing would end twice, and the next answer begin with what is left
    }

    /// <summary>Listens on a free port: somebody else may take it in between, so it is tried a few times.</summary>
    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var tries = 1; ; tries++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
            try
            {
                listener.Start();
                return (listener, new Uri($"http://127.0.0.1:{port}/slack/events"));
            }
            catch (Exception taken) when (taken is HttpListenerException or SocketException && tries < MostTries)
            {
                listener.Close();
            }
        }
    }
}

/// <summary>A request that came to the app.</summary>
internal sealed record Heard(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Whether its signature is that of a secret.</summary>
    public bool IsSignedWith(string secret) =>
        Headers[SlackSignature.Header] == SlackSignature.Of(secret, Headers[SlackSignature.TimestampHeader], Body);
}
