using System.Diagnostics;

namespace AxisBot.Scenarios.Running;

/// <summary>The program as a process of its own, as its users start it.</summary>
internal sealed class StartedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What a shell runs in the background ignores Ctrl+C, and so would all that it starts.</summary>
    private const string HeedsSignals = "--default-signal=INT,TERM";

    private const string Env = "env";

    private readonly Process _process;
    private readonly TemporaryFolder _state;

    private StartedProgram(Process process, TemporaryFolder state) => (_process, _state) = (process, state);

    public static StartedProgram Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static StartedProgram Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Env)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        foreach (var argument in new[] { HeedsSignals, dotnet, Path.Combine(AppContext.BaseDirectory, "AxisBot.dll") }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var set in start.Environment.Keys.Where(name => name.StartsWith("AXISBOT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(set);
        }

        var state = new TemporaryFolder();
        foreach (var (name, value) in environment.Prepend(KeyValuePair.Create("AXISBOT_Storage__Path", state.At("axisbot.db"))))
        {
            start.Environment[name] = value;
        }

        return new StartedProgram(Process.Start(start)!, state);
    }

    /// <summary>Hands it its input, and waits until it is through.</summary>
    public async Task<Run> FinishAsync(string input = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
        _process.StandardInput.Close();
        var error = _process.StandardError.ReadToEndAsync(patience.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new Run(_process.ExitCode, output, await error);
    }

    /// <summary>Reads on until a line tells something.</summary>
    public async Task<string> ReadUntilAsync(string told)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(told, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended before it told \"{told}\": {await _process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>Asks it to stop, as an operating system does.</summary>
    public async Task<int> StopAsync(string signal = Signals.Terminate)
    {
        await SignalAsync(signal);
        return (await EndAsync()).Code;
    }

    /// <summary>Sends it a signal.</summary>
    public Task SignalAsync(string signal) => Signals.SendAsync(signal, _process.Id);

    /// <summary>Waits until it has ended, and tells what it still said.</summary>
    public async Task<Run> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var error = _process.StandardError.ReadToEndAsync(patience.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new Run(_process.ExitCode, output, await error);
    }

    /// <summary>Asks it to stop, and gives back all that it has written since it was last read.</summary>
    public async Task<Run> StopAndReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        var error = _process.StandardError.ReadToEndAsync(patience.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new Run(_process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _state.Dispose();
    }
}
