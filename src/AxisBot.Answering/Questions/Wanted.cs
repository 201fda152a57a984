using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Questions;

/// <summary>The kind of figure that a question asks for.</summary>
/// <param name="Kinds">The kinds that would answer; empty where no figure is asked for.</param>
/// <param name="Unit">The unit that was named ("km", "barrels/day"); null where none was.</param>
/// <param name="IsExplicit">Whether the question says that it wants a number, and not only something a number could tell.</param>
/// <param name="CountedToken">Number of the token that names what is to be counted ("how many drones"); -1 where nothing is.</param>
public sealed record Wanted(IReadOnlySet<FigureKind> Kinds, string? Unit, bool IsExplicit, int CountedToken)
{
    /// <summary>No figure is asked for.</summary>
    public static readonly Wanted Nothing = new(new HashSet<FigureKind>(), null, false, -1);
}
