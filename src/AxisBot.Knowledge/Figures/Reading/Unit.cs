namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>A unit of measurement, of money or of time.</summary>
/// <param name="Name">The base unit in which values are kept.</param>
/// <param name="Factor">How many base units one of this unit is.</param>
/// <param name="Kind">What kind of figure it makes.</param>
internal sealed record Unit(string Name, decimal Factor, FigureKind Kind)
{
    public const string Percent = "%";

    public const string Barrels = "barrels";

    public const string BarrelsPerDay = "barrels/day";
}
