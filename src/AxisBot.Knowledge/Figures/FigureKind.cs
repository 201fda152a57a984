namespace AxisBot.Knowledge.Figures;

/// <summary>What sort of number a figure is.</summary>
public enum FigureKind
{
    /// <summary>A sum of money, in whole units of its currency.</summary>
    Money,

    /// <summary>A share or a change in percent, percentage points or basis points, as written.</summary>
    Percent,

    /// <summary>A flow of oil or another liquid, per day.</summary>
    VolumePerDay,

    /// <summary>A number of things, or a measurement such as a weight or a length.</summary>
    Count,

    /// <summary>The time of an event.</summary>
    Date,

    /// <summary>A stretch of time.</summary>
    Duration,

    /// <summary>A place in an order: "largest", "second-largest", "record".</summary>
    Rank,

    /// <summary>How many times something is or became as much: "doubled".</summary>
    Multiple,

    /// <summary>A number of things per stretch of time, per head or per other unit.</summary>
    Rate,

    /// <summary>The number of a version or a phase: "2.0".</summary>
    Version,
}
