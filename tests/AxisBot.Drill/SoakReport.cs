using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AxisBot.Drill;

/// <summary>Says on the signal SIGUSR1 how much the process holds, after everything that can be collected was.</summary>
internal static class SoakReport
{
    private const int Usr1 = 10;

    private static PosixSignalRegistration? registration;

    /// <summary>Listens to the signal.</summary>
    public static void ListenToSignals() => registration ??= PosixSignalRegistration.Create((PosixSignal)Usr1, signal =>
    {
        signal.Cancel = true;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"held heap={GC.GetTotalMemory(forceFullCollection: false)} handles={Directory.GetFiles("/proc/self/fd").Length} threads={process.Threads.Count}");
    });
}
