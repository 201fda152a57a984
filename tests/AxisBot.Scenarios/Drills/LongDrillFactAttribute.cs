using System.Globalization;

namespace AxisBot.Scenarios.Drills;

/// <summary>A drill of many minutes on a quiet machine; it runs where DRILL_KILLS says how often a worker is killed at random.</summary>
internal sealed class LongDrillFactAttribute : FactAttribute
{
    private const string Variable = "DRILL_KILLS";

    /// <summary>Skips the drill where nobody asks for it.</summary>
    public LongDrillFactAttribute()
    {
        if (Kills == 0)
        {
            Skip = $"This drill takes many minutes of a machine that does little else: set {Variable} to how often a worker is killed, such as 40.";
        }
    }

    /// <summary>How often.</summary>
    public static int Kills { get; } = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var kills) ? kills : 0;
}
