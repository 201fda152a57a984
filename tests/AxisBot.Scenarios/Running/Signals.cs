using System.Diagnostics;

namespace AxisBot.Scenarios.Running;

/// <summary>Signals that an operating system sends to a process.</summary>
internal static class Signals
{
    public const string Terminate = "TERM";
    public const string Interrupt = "INT";

    /// <summary>Sends one.</summary>
    public static async Task SendAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        await kill.WaitForExitAsync();
    }
}
