using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack;

namespace AxisBot.Scenarios.Clients;

/// <summary>A script in Node that runs a client of Slack's own against a loopback Slack, and tells line by line what happens to it.</summary>
internal sealed class NodeProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<JsonObject> _told = [];
    private readonly ConcurrentQueue<string> _noise = [];
    private readonly SemaphoreSlim _more = new(0);

    private NodeProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => _noise.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a script with the address and the tokens of a loopback Slack, and what else it wants to know.</summary>
    public static NodeProgram Start(string script, LoopbackSlack slack, JsonObject? more = null)
    {
        var options = (JsonObject?)more?.DeepClone() ?? [];
        options["api"] = slack.Api.ToString();
        options["botToken"] = slack.App.BotToken;
        options["appToken"] = slack.App.AppToken;
        options["signingSecret"] = slack.App.SigningSecret;
        var start = new ProcessStartInfo(NodePlace.Program!, [Path.Combine(NodePlace.Scripts, script), options.ToJsonString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var proxy in start.Environment.Keys.Where(name => name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(proxy); // nothing leaves this machine
        }

        return new NodeProgram(Process.Start(start)!);
    }

    public bool IsAlive => !_process.HasExited;

    /// <summary>What it told of one kind, the first thing first.</summary>
    public IReadOnlyList<JsonObject> Told(string what) => [.. _told.Where(told => (string?)told["what"] == what)];

    /// <summary>Waits until it has told of so many things of a kind; the last of them.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public Task<JsonObject> ToldAsync(string what, int count = 1) => ToldAsync(what, _ => true, count);

    /// <summary>Waits until it has told of so many things of a kind that are as the test wants them; the last of them.</summary>
    public async Task<JsonObject> ToldAsync(string what, Func<JsonObject, bool> isWanted, int count = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var wanted = Told(what).Where(isWanted).ToList();
            if (wanted.Count >= count)
            {
                return wanted[count - 1];
            }

            try
            {
                await _more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"It did not tell \"{what}\" {count} times: {string.Join('\n', _told.Select(told => told.ToJsonString()).Concat(_noise))}");
            }
        }
    }

    /// <summary>Says a word to it.</summary>
    public Task OrderAsync(string word) => _process.StandardInput.WriteLineAsync(word);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _more.Dispose();
    }

    private void Hear(string? line)
    {
        if (line?.StartsWith("{\"what\"", StringComparison.Ordinal) == true)
        {
            _told.Enqueue(JsonNode.Parse(line)!.AsObject());
        }
        else
        {
            _noise.Enqueue(line ?? "");
        }

        try
        {
            _more.Release();
        }
        catch (ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }
}
