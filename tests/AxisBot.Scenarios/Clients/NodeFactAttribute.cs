using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Clients;

/// <summary>A test that runs a client of Slack's own in Node; where Node or its packages are missing it is skipped and says so.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>Skips the test where something is missing.</summary>
    public NodeFactAttribute() => Skip = NodePlace.Missing ?? Skip;
}

/// <summary>A test of many cases that runs a client of Slack's own in Node.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where something is missing.</summary>
    public NodeTheoryAttribute() => Skip = NodePlace.Missing ?? Skip;
}

/// <summary>Where Node and its packages are.</summary>
internal static class NodePlace
{
    private const string NoNode = "There is no node in PATH: this test runs a client of Slack's own (Debian: apt-get install nodejs).";
    private const string NoPackages = "tests/node/node_modules is missing: this test runs a client of Slack's own (npm ci --prefix tests/node).";

    /// <summary>The folder of the scripts.</summary>
    public static string Scripts { get; } = Path.Combine(Places.Repository, "tests", "node", "slack");

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);

    /// <summary>Why no test of this kind can run; null where they can.</summary>
    public static string? Missing { get; } =
        Program is null ? NoNode
        : Directory.Exists(Path.Combine(Places.Repository, "tests", "node", "node_modules", "@slack", "bolt")) ? null
        : NoPackages;
}
