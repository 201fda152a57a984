using System.Diagnostics;

namespace AxisBot.Scenarios.Drills;

/// <summary>A worker in a process of its own, to be killed or watched.</summary>
internal sealed class DrilledProgram : IDisposable
{
    private const string DrillFile = "AxisBot.Drill.dll";
    private const string AxisBotFile = "AxisBot.dll";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly SemaphoreSlim _more = new(0);
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DrilledProgram(Process process) => _process = process;

    /// <summary>What it has said so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Completes when it runs, or has ended.</summary>
    public Task Running => _running.Task;

    public int Id => _process.Id;

    public bool IsAlive => !_process.HasExited;

    /// <summary>Starts one that obeys the orders of a drill.</summary>
    public static DrilledProgram Start(IReadOnlyDictionary<string, string> variables) => Start(DrillFile, variables);

    /// <summary>Starts one as its users have it.</summary>
    public static DrilledProgram StartUndrilled(IReadOnlyDictionary<string, string> variables) => Start(AxisBotFile, variables);

    private static DrilledProgram Start(string file, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, file)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var set in start.Environment.Keys.Where(name => name.StartsWith("AXISBOT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(set);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var program = new DrilledProgram(Process.Start(start)!);
        program.Listen();
        return program;
    }

    /// <summary>Waits until a line says something, but no longer than a while.</summary>
    /// <returns>The line; null where none says it.</returns>
    public async Task<string?> SaysAsync(string words, TimeSpan longest)
    {
        using var patience = new CancellationTokenSource(longest);
        while (true)
        {
            if (Lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } said)
            {
                return said;
            }

            try
            {
                await _more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }

    /// <summary>Kills it as a machine that loses its power does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Sends it a signal.</summary>
    public Task SignalAsync(string signal) => AxisBot.Scenarios.Running.Signals.SendAsync(signal, _process.Id);

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Waits until it has ended, but no longer than a while.</summary>
    /// <returns>Whether it has.</returns>
    public async Task<bool> HasEndedAsync(TimeSpan longest)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(longest);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, said) => Hear(said.Data);
        _process.ErrorDataReceived += (_, said) => Hear(said.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _running.TrySetResult();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            _lines.Add(line);
        }

        _more.Release();

        if (line.Contains("AxisBot is running", StringComparison.Ordinal))
        {
            _running.TrySetResult();
        }
    }
}
