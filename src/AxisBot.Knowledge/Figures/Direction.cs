namespace AxisBot.Knowledge.Figures;

/// <summary>Which way a figure moved, as its sentence says.</summary>
public enum Direction
{
    /// <summary>The sentence does not say.</summary>
    None,

    /// <summary>It grew.</summary>
    Up,

    /// <summary>It shrank.</summary>
    Down,
}
