using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Clients;

/// <summary>Where Node and the scripts of Slack's own clients are.</summary>
internal static class NodePlace
{
    /// <summary>The package that the scripts run.</summary>
    public const string Bolt = "@slack/bolt";

    /// <summary>The folder of the scripts.</summary>
    public static string Scripts { get; } = Path.Combine(Places.Repository, "tests", "node", "slack");

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);
}
