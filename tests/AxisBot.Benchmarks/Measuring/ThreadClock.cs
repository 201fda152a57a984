using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AxisBot.Benchmarks.Measuring;

/// <summary>
/// The processor time that this thread has taken, in microseconds: what a piece of work costs, however often other jobs
/// interrupt it. .NET tells it of a whole process only, so Linux is asked; elsewhere it is the time by the clock.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static double Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;
        }

        _ = GetTime(ThreadProcessorTime, out var time);
        return (time.Seconds * 1e6) + (time.Nanoseconds / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);

    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);
}
