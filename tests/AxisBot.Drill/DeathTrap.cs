using System.Collections.Concurrent;
using System.Diagnostics;
using AxisBot.Storage.Databases;

namespace AxisBot.Drill;

/// <summary>Kills the process at a named step, as a machine that loses its power does: nothing is closed and nobody is told.</summary>
internal sealed class DeathTrap(DrillOrders orders) : IDatabaseWatch
{
    private readonly ConcurrentDictionary<string, bool> _traced = new();

    /// <inheritdoc/>
    public void Before(DatabaseStep step) => Pass($"{step}.before");

    /// <inheritdoc/>
    public void After(DatabaseStep step) => Pass($"{step}.after");

    /// <summary>Comes to a step.</summary>
    public void Pass(string step)
    {
        if (orders.Traces && _traced.TryAdd(step, true))
        {
            Console.WriteLine($"step {step}");
        }

        if (step == orders.DiesAt)
        {
            Process.GetCurrentProcess().Kill();
        }
    }
}
