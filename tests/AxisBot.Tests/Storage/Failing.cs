using AxisBot.Storage.Databases;

namespace AxisBot.Tests.Storage;

/// <summary>Lets the database fail where the test says.</summary>
internal sealed class Failing : IDatabaseWatch
{
    private int _steps;

    /// <summary>What is thrown before a step; null where it passes.</summary>
    public Func<DatabaseStep, Exception?> Fails { get; set; } = _ => null;

    /// <summary>What is thrown after a step; null where it passes.</summary>
    public Func<DatabaseStep, Exception?> FailsAfter { get; set; } = _ => null;

    /// <summary>How many steps there were.</summary>
    public int Steps => _steps;

    public void Before(DatabaseStep step)
    {
        Interlocked.Increment(ref _steps);
        if (Fails(step) is { } failure)
        {
            throw failure;
        }
    }

    public void After(DatabaseStep step)
    {
        if (FailsAfter(step) is { } failure)
        {
            throw failure;
        }
    }
}
