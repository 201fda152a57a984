using System.Diagnostics;
using AxisBot.Storage.Databases;

namespace AxisBot.Drill;

/// <summary>Kills the process at a named step, as a machine that loses its power does: nothing is closed and nobody is told.</summary>
internal sealed class DeathTrap(DrillOrders orders) : IDatabaseWatch
{
    private readonly HashSet<string> _traced = [];
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public void Before(DatabaseStep step) => Pass($"{step}.before");

    /// <inheritdoc/>
    public void After(DatabaseStep step) => Pass($"{step}.after");

    /// <summary>Comes to a step.</summary>
    public void Pass(string step)
    {
        if (orders.Trace is { } trace)
        {
            WriteDown(step, trace);
        }

        if (step == orders.DiesAt)
        {
            Process.GetCurrentProcess().Kill();
        }
    }

    /// <summary>Into a file: on the console, it would run into the lines of the log.</summary>
    private void WriteDown(string step, string trace)
    {
        lock (_gate)
        {
            if (_traced.Add(step))
            {
                File.AppendAllLines(trace, [step]);
            }
        }
    }
}
