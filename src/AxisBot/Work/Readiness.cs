using AxisBot.CommandLine;
using AxisBot.Libraries;
using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Whether AxisBot can start with the settings that it has; everything that is wrong is told at once.</summary>
internal static class Readiness
{
    /// <summary>What stands in the way of the worker.</summary>
    public static IReadOnlyList<SettingFault> FaultsOf(CheckedSettings settings) =>
        [.. FaultsWithoutPage(settings), .. PortProbe.FaultsOf(settings)];

    /// <summary>What stands in the way of one who serves no page.</summary>
    public static IReadOnlyList<SettingFault> FaultsWithoutPage(CheckedSettings settings) =>
        [.. settings.Faults, .. SlackReadiness.FaultsOf(settings), .. ModelReadiness.FaultsOf(settings), .. EmbeddingReadiness.FaultsOf(settings), .. KnowledgeFolder.FaultIn(settings.Knowledge) is { } fault ? [fault] : Array.Empty<SettingFault>()];

    /// <summary>Refuses to start where something stands in the way.</summary>
    /// <exception cref="BadUseException">Something does.</exception>
    public static void Demand(IReadOnlyList<SettingFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new BadUseException([.. faults.Select(fault => fault.ToString())]);
        }
    }
}
