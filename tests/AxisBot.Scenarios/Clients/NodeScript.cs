using System.Diagnostics;
using System.Text.Json.Nodes;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Clients;

/// <summary>A script of tests/node as a process of its own; it and the test tell each other lines.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private const string Node = "node";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _said = [];

    private NodeScript(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public bool IsAlive => !_process.HasExited;

    /// <summary>All that it has told so far.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Why a test of a package cannot run; null where it can.</summary>
    public static string? Missing(string package) =>
        !FindsNode() ? "Node is missing: this test runs a client that is written for it."
        : !Directory.Exists(Path.Combine(Folder, "node_modules", package)) ? $"{package} is missing: npm ci --prefix tests/node brings it."
        : null;

    /// <summary>The version of a package that is there.</summary>
    public static string VersionOf(string package) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "node_modules", package, "package.json")))!["version"]!;

    /// <summary>Starts one.</summary>
    /// <param name="script">Its name: "discord/watching.mjs".</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">What it is told at its start.</param>
    public static NodeScript Start(string script, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Node)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(Folder, script)))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new NodeScript(Process.Start(start)!);
    }

    /// <summary>Reads on until a line begins so.</summary>
    public async Task<string> ReadAsync(string beginning)
    {
        while (await NextAsync() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The script ended before it told \"{beginning}\". It told: {string.Join(" | ", _said)}. {await _error}");
    }

    /// <summary>Reads until it has ended.</summary>
    public async Task<IReadOnlyList<string>> ReadToEndAsync()
    {
        while (await NextAsync() is not null)
        {
        }

        return _said;
    }

    /// <summary>Tells it something.</summary>
    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string Folder => Path.Combine(Places.Repository, "tests", "node");

    private static bool FindsNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Node)));

    private async Task<string?> NextAsync()
    {
        string? line;
        try
        {
            line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The script tells nothing more. It told: {string.Join(" | ", _said)}.");
        }

        if (line is not null)
        {
            _said.Add(line);
        }

        return line;
    }
}
