using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AxisBot.Benchmarks.Events;

/// <summary>
/// Sleeps until a time of <see cref="Stopwatch"/>, to within some tens of microseconds: the timers of .NET are a millisecond late, which would
/// be more than an empty handler takes. Linux is asked, whose monotonic clock that of the stopwatch is; elsewhere it spins.
/// </summary>
internal static partial class Alarm
{
    private const int MonotonicClock = 1;
    private const int AbsoluteTime = 1;
    private const long Second = 1_000_000_000;

    public static void SleepUntil(long timestamp)
    {
        if (OperatingSystem.IsLinux() && Stopwatch.Frequency == Second)
        {
            var time = new Timespec((nint)(timestamp / Second), (nint)(timestamp % Second));
            _ = Sleep(MonotonicClock, AbsoluteTime, in time, 0);
            return;
        }

        SpinWait.SpinUntil(() => Stopwatch.GetTimestamp() >= timestamp);
    }

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int Sleep(int clock, int flags, in Timespec time, nint rest);

    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);
}
